package dev.gptbytest.data;

import ai.djl.ndarray.NDArray;

/**
 * What one training step sees.
 *
 * @param inputs token ids, int64, shape {@code (B, T)}
 * @param targets the token that follows each input, or {@link #IGNORED}, int64, shape {@code (B, T)}
 */
public record Batch(NDArray inputs, NDArray targets) {
    /** A target that is not asked about; the same number as in PyTorch. */
    public static final long IGNORED = -100;

    /** The number of predictions asked for. */
    public long tokens() {
        return targets.neq(IGNORED).sum().getLong();
    }
}
