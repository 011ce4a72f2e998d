package dev.gptbytest.tensor;

import ai.djl.ndarray.NDArray;
import dev.gptbytest.kit.TODO;

/** Learning in its smallest form: a straight line, its error, the slope of the error, one step downhill. */
public final class LinearRegression {
    private LinearRegression() {}

    /**
     * The mean squared error of the guess {@code X·w}: {@code mean((X·w - y)²)}.
     *
     * @param x one example a row, shape {@code (N, F)}
     * @param w shape {@code (F)}
     * @param y the right answers, shape {@code (N)}
     * @return one number, shape {@code ()}
     */
    public static NDArray loss(NDArray x, NDArray w, NDArray y) {
        return TODO.implement("1.9 the mean squared error");
    }

    /**
     * The gradient of {@link #loss} with respect to {@code w}, derived by hand: {@code 2/N · Xᵀ · (X·w - y)}.
     *
     * @return shape {@code (F)}
     */
    public static NDArray gradientByHand(NDArray x, NDArray w, NDArray y) {
        return TODO.implement("1.10 its gradient by hand");
    }

    /**
     * The same gradient from automatic differentiation. Works again and again: a gradient left over from the last call
     * does not count.
     *
     * @param w requires a gradient
     * @return shape {@code (F)}
     */
    public static NDArray gradientByAutograd(NDArray x, NDArray w, NDArray y) {
        return TODO.implement("1.11 its gradient by autograd");
    }

    /**
     * One step of gradient descent: {@code w - rate · gradient}.
     *
     * @return the new weights; {@code w} itself is not changed
     */
    public static NDArray descend(NDArray w, NDArray gradient, double rate) {
        return TODO.implement("1.12 one step downhill");
    }
}
