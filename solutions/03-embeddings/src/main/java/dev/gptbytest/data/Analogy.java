package dev.gptbytest.data;

import dev.gptbytest.kit.Task;

/** Arithmetic with meanings: king - man + woman is close to queen, in a table that learned enough. */
public final class Analogy {
    private Analogy() {}

    /**
     * Solves "{@code a} is to {@code b} as {@code c} is to …": the row most similar to {@code b - a + c}, leaving out the
     * rows of the question. The question may name a row twice.
     *
     * @param table one vector per token, {@code V} rows of {@code C} numbers
     * @return the index of the row
     * @throws IllegalArgumentException if a row that is compared, or {@code b - a + c}, is all zeros
     */
    @Task("3.8 analogies")
    public static int solve(float[][] table, int a, int b, int c) {
        float[] wanted = new float[table[a].length];
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = table[b][i] - table[a][i] + table[c][i];
        }
        int best = -1;
        double bestSimilarity = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < table.length; row++) {
            if (row == a || row == b || row == c) {
                continue;
            }
            double similarity = CosineSimilarity.of(table[row], wanted);
            if (similarity > bestSimilarity) {
                best = row;
                bestSimilarity = similarity;
            }
        }
        return best;
    }
}
