package dev.gptbytest.block;

import ai.djl.ndarray.NDArray;
import dev.gptbytest.kit.TODO;
import dev.gptbytest.tensor.Layer;

/**
 * Gives every token the same length, whatever it was before.
 *
 * @see <a href="https://arxiv.org/abs/1910.07467">Root Mean Square Layer Normalization (2019)</a>
 */
public final class RmsNorm implements Layer {
    private final NDArray weight; // (C)
    private final double epsilon;

    /**
     * A norm.
     *
     * @param weight one learned factor per feature, shape {@code (C)}
     * @param epsilon keeps a token of zeros from being divided by zero, for example {@code 1e-5}
     */
    public RmsNorm(NDArray weight, double epsilon) {
        this.weight = weight;
        this.epsilon = epsilon;
    }

    /**
     * Computes {@code x / sqrt(mean(x²) + epsilon) · weight} over the features of each token.
     *
     * @param x shape {@code (B, T, C)}
     * @return shape {@code (B, T, C)}
     */
    @Override
    public NDArray forward(NDArray x) {
        return TODO.implement("6.1 RMSNorm");
    }
}
