package dev.gptbytest.block;

import ai.djl.ndarray.NDArray;
import dev.gptbytest.kit.TODO;
import dev.gptbytest.tensor.Layer;

/**
 * Gives the features of every token mean 0 and variance 1: the norm of GPT-2.
 *
 * @see <a href="https://arxiv.org/abs/1607.06450">Layer Normalization (2016)</a>
 */
public final class LayerNorm implements Layer {
    private final NDArray weight; // (C)
    private final NDArray bias; // (C)
    private final double epsilon;

    /**
     * A norm.
     *
     * @param weight shape {@code (C)}
     * @param bias shape {@code (C)}
     * @param epsilon keeps features that are all equal from being divided by zero, for example {@code 1e-5}
     */
    public LayerNorm(NDArray weight, NDArray bias, double epsilon) {
        this.weight = weight;
        this.bias = bias;
        this.epsilon = epsilon;
    }

    /**
     * Computes {@code (x - mean) / sqrt(variance + epsilon) · weight + bias} over the features of each token, with the
     * variance divided by {@code C}, not {@code C - 1}.
     *
     * @param x shape {@code (B, T, C)}
     * @return shape {@code (B, T, C)}
     */
    @Override
    public NDArray forward(NDArray x) {
        return TODO.implement("6.2 LayerNorm");
    }
}
