package dev.gptbytest.attention;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.gptbytest.kit.TODO;

/** The mean of all tokens so far, three ways. The third is attention with nothing learned yet. */
public final class Averaging {
    private Averaging() {}

    /**
     * The plain loop: {@code y[t] = mean(x[0], …, x[t])}.
     *
     * @param x {@code T} tokens of {@code C} features
     * @return the same shape
     */
    public static float[][] byLoop(float[][] x) {
        return TODO.implement("5.1 average the past with loops");
    }

    /**
     * The weights of that mean as a matrix: row {@code t} holds {@code 1 / (t + 1)} up to column {@code t}, and zeros
     * after it.
     *
     * @return shape {@code (T, T)}
     */
    public static NDArray weights(int tokens, NDManager manager) {
        return TODO.implement("5.2 the same as a matrix");
    }

    /**
     * The same mean as a softmax over scores that are all zero, with the future masked out.
     *
     * @param x shape {@code (B, T, C)}
     * @param mask hides the future
     * @return shape {@code (B, T, C)}
     */
    public static NDArray bySoftmax(NDArray x, Mask mask) {
        return TODO.implement("5.4 the same by softmax");
    }
}
