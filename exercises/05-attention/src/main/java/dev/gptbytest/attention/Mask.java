package dev.gptbytest.attention;

import ai.djl.ndarray.NDArray;

/** Decides which tokens a token may look at. */
@FunctionalInterface
public interface Mask {
    /**
     * Adds minus infinity to the score of every pair that must not see each other.
     *
     * @param scores shape {@code (…, queries, keys)}; where there are more keys than queries, the queries are the last
     *     tokens
     * @return the same shape
     */
    NDArray apply(NDArray scores);
}
