package dev.gptbytest.data;

import dev.gptbytest.kit.TODO;

/** How much two vectors point the same way: 1 the same, 0 unrelated, -1 opposite. */
public final class CosineSimilarity {
    private CosineSimilarity() {}

    /**
     * Computes {@code a·b / (|a| |b|)}.
     *
     * @throws IllegalArgumentException if the lengths differ or a vector is all zeros (it points nowhere)
     */
    public static double of(float[] a, float[] b) {
        return TODO.implement("3.7 cosine similarity");
    }
}
