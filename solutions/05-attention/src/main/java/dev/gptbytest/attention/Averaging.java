package dev.gptbytest.attention;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.gptbytest.kit.Task;

/** The mean of all tokens so far, three ways. The third is attention with nothing learned yet. */
public final class Averaging {
    private Averaging() {}

    /**
     * The plain loop: {@code y[t] = mean(x[0], …, x[t])}.
     *
     * @param x {@code T} tokens of {@code C} features
     * @return the same shape
     */
    @Task("5.1 average the past with loops")
    public static float[][] byLoop(float[][] x) {
        float[][] y = new float[x.length][x[0].length];
        for (int t = 0; t < x.length; t++) {
            for (int c = 0; c < x[t].length; c++) {
                float sum = 0;
                for (int past = 0; past <= t; past++) {
                    sum += x[past][c];
                }
                y[t][c] = sum / (t + 1);
            }
        }
        return y;
    }

    /**
     * The weights of that mean as a matrix: row {@code t} holds {@code 1 / (t + 1)} up to column {@code t}, and zeros
     * after it.
     *
     * @return shape {@code (T, T)}
     */
    @Task("5.2 the same as a matrix")
    public static NDArray weights(int tokens, NDManager manager) {
        float[] weights = new float[tokens * tokens];
        for (int t = 0; t < tokens; t++) {
            for (int past = 0; past <= t; past++) {
                weights[t * tokens + past] = 1f / (t + 1);
            }
        }
        return manager.create(weights, new Shape(tokens, tokens));
    }

    /**
     * The same mean as a softmax over scores that are all zero, with the future masked out.
     *
     * @param x shape {@code (B, T, C)}
     * @param mask hides the future
     * @return shape {@code (B, T, C)}
     */
    @Task("5.4 the same by softmax")
    public static NDArray bySoftmax(NDArray x, Mask mask) {
        NDArray scores = x.getManager().zeros(new Shape(x.size(0), x.size(1), x.size(1))); // (B, T, T)
        return mask.apply(scores).softmax(-1).matMul(x);
    }
}
