package dev.gptbytest.block;

import ai.djl.ndarray.NDArray;
import dev.gptbytest.kit.TODO;
import dev.gptbytest.tensor.Layer;

/** The feed-forward network of GPT-2: widen, bend, narrow. */
public final class FeedForward implements Layer {
    private final Layer up;
    private final Layer down;

    /**
     * A feed-forward network.
     *
     * @param up {@code C -> hidden}
     * @param down {@code hidden -> C}
     */
    public FeedForward(Layer up, Layer down) {
        this.up = up;
        this.down = down;
    }

    /**
     * Computes {@code down(gelu(up(x)))}.
     *
     * @param x shape {@code (B, T, C)}
     * @return shape {@code (B, T, C)}
     */
    @Override
    public NDArray forward(NDArray x) {
        return TODO.implement("6.6 the feed-forward network of GPT-2");
    }
}
