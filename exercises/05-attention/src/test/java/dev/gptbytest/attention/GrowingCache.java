package dev.gptbytest.attention;

import ai.djl.ndarray.NDArray;

/** The simplest cache: glues new keys and values to the old ones. */
final class GrowingCache implements AttentionCache {
    private KeyValues all; // (B, kvHeads, length, headDim) each, or null

    @Override
    public int length() {
        return all == null ? 0 : (int) all.keys().size(2);
    }

    @Override
    public KeyValues append(NDArray keys, NDArray values) {
        all = all == null
                ? new KeyValues(keys, values)
                : new KeyValues(all.keys().concat(keys, 2), all.values().concat(values, 2));
        return all;
    }
}
