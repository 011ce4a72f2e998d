package dev.gptbytest.tensor;

import dev.gptbytest.kit.TODO;

/** The matrix product, the one operation a language model spends its time on, written out. */
public final class MatMul {
    private MatMul() {}

    /**
     * Multiplies two matrices: {@code c[i][j] = sum over k of a[i][k] · b[k][j]}.
     *
     * @param a {@code n} rows of {@code k} numbers
     * @param b {@code k} rows of {@code m} numbers
     * @return {@code n} rows of {@code m} numbers
     * @throws IllegalArgumentException if a row of {@code a} is not as long as {@code b} has rows
     */
    public static float[][] byHand(float[][] a, float[][] b) {
        return TODO.implement("1.4 multiply two matrices");
    }
}
