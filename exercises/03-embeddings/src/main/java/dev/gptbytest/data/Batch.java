package dev.gptbytest.data;

import ai.djl.ndarray.NDArray;

/**
 * What one training step sees.
 *
 * @param inputs token ids, int64, shape {@code (B, T)}
 * @param targets the token that follows each input, int64, shape {@code (B, T)}
 */
public record Batch(NDArray inputs, NDArray targets) {
    /** The number of predictions in this batch, {@code B · T}. */
    public long tokens() {
        return targets.size();
    }
}
