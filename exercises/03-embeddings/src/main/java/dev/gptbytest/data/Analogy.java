package dev.gptbytest.data;

import dev.gptbytest.kit.TODO;

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
    public static int solve(float[][] table, int a, int b, int c) {
        return TODO.implement("3.8 analogies");
    }
}
