package dev.gptbytest.tensor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.gptbytest.kit.Task;
import java.util.function.ToDoubleFunction;

/** The slope of a function, measured instead of derived: the judge of every gradient in this course. */
public final class NumericGradient {
    private NumericGradient() {}

    /**
     * Measures how a number changes when each element of {@code x} is nudged: the central difference
     * {@code (f(x + h) - f(x - h)) / 2h}, one element at a time.
     *
     * @param function gives one number for a tensor shaped like {@code x}
     * @param x float64, any shape; not changed
     * @param h the nudge, for example {@code 1e-5}
     * @return float64, the shape of {@code x}
     */
    @Task("1.8 measure a gradient")
    public static NDArray of(ToDoubleFunction<NDArray> function, NDArray x, double h) {
        NDManager manager = x.getManager();
        double[] values = x.toDoubleArray();
        double[] gradient = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double original = values[i];
            values[i] = original + h;
            double above = function.applyAsDouble(manager.create(values, x.getShape()));
            values[i] = original - h;
            double below = function.applyAsDouble(manager.create(values, x.getShape()));
            values[i] = original;
            gradient[i] = (above - below) / (2 * h);
        }
        return manager.create(gradient, x.getShape());
    }
}
