package dev.gptbytest.position;

import ai.djl.ndarray.NDArray;

/** Marks queries and keys with their position inside of attention. */
@FunctionalInterface
public interface Rotation {
    /** For models that mark positions elsewhere, as GPT-2 does. */
    Rotation NONE = (x, offset) -> x;

    /**
     * Marks each token with its position.
     *
     * @param x shape {@code (B, H, T, headDim)}
     * @param offset the position of the first token, 0 unless earlier ones are cached
     * @return the same shape
     */
    NDArray rotate(NDArray x, int offset);
}
