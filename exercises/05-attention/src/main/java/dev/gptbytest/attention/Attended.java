package dev.gptbytest.attention;

import ai.djl.ndarray.NDArray;

/**
 * What attention gathered, and from where.
 *
 * @param output the mixed values, shape {@code (B, H, queries, headDim)}
 * @param weights who looked at whom, shape {@code (B, H, queries, keys)}; each row adds up to 1
 */
public record Attended(NDArray output, NDArray weights) {}
