package dev.gptbytest.attention;

import ai.djl.ndarray.NDArray;

/** Remembers the keys and values of earlier tokens for one layer, so that they need not be computed again. */
public interface AttentionCache {
    /** For training: nothing is remembered. */
    AttentionCache NONE = new AttentionCache() {
        @Override
        public int length() {
            return 0;
        }

        @Override
        public KeyValues append(NDArray keys, NDArray values) {
            return new KeyValues(keys, values);
        }
    };

    /** The number of tokens remembered so far: the position of the next one. */
    int length();

    /**
     * Adds the newest tokens.
     *
     * @param keys already turned to their positions, shape {@code (B, kvHeads, T, headDim)}
     * @param values shape {@code (B, kvHeads, T, headDim)}
     * @return all keys and values up to now, shape {@code (B, kvHeads, length, headDim)}
     */
    KeyValues append(NDArray keys, NDArray values);

    /**
     * Keys and values of all tokens so far.
     *
     * @param keys shape {@code (B, kvHeads, length, headDim)}
     * @param values shape {@code (B, kvHeads, length, headDim)}
     */
    record KeyValues(NDArray keys, NDArray values) {}
}
