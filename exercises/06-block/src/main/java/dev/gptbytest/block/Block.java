package dev.gptbytest.block;

import ai.djl.ndarray.NDArray;
import dev.gptbytest.attention.AttentionCache;
import dev.gptbytest.tensor.Layer;

/** One layer of a transformer: the tokens talk to each other, then each thinks for itself. */
public interface Block extends Layer {
    /**
     * Computes the block.
     *
     * @param x the new tokens, shape {@code (B, T, C)}
     * @param cache what this layer remembers of earlier tokens
     * @return shape {@code (B, T, C)}
     */
    NDArray forward(NDArray x, AttentionCache cache);

    @Override
    default NDArray forward(NDArray x) {
        return forward(x, AttentionCache.NONE);
    }
}
