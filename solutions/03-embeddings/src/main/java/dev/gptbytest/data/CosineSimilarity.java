package dev.gptbytest.data;

import dev.gptbytest.kit.Task;

/** How much two vectors point the same way: 1 the same, 0 unrelated, -1 opposite. */
public final class CosineSimilarity {
    private CosineSimilarity() {}

    /**
     * Computes {@code a·b / (|a| |b|)}.
     *
     * @throws IllegalArgumentException if the lengths differ or a vector is all zeros (it points nowhere)
     */
    @Task("3.7 cosine similarity")
    public static double of(float[] a, float[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException(
                    "Vectors of different length cannot be compared: " + a.length + " and " + b.length + ".");
        }
        double dot = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            dot += (double) a[i] * b[i];
            aa += (double) a[i] * a[i];
            bb += (double) b[i] * b[i];
        }
        if (aa == 0 || bb == 0) {
            throw new IllegalArgumentException("A vector of zeros points nowhere, so it is similar to nothing.");
        }
        return dot / Math.sqrt(aa * bb);
    }
}
