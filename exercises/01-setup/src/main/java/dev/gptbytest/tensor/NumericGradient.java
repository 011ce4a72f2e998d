package dev.gptbytest.tensor;

import ai.djl.ndarray.NDArray;
import dev.gptbytest.kit.TODO;
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
    public static NDArray of(ToDoubleFunction<NDArray> function, NDArray x, double h) {
        return TODO.implement("1.8 measure a gradient");
    }
}
