package dev.gptbytest.tensor;

import dev.gptbytest.kit.Task;

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
    @Task("1.4 multiply two matrices")
    public static float[][] byHand(float[][] a, float[][] b) {
        int inner = b.length;
        if (a[0].length != inner) {
            throw new IllegalArgumentException("Cannot multiply: rows of a have " + a[0].length + " numbers, but b has "
                    + inner + " rows; the two must be equal.");
        }
        float[][] c = new float[a.length][b[0].length];
        for (int i = 0; i < c.length; i++) {
            for (int j = 0; j < c[i].length; j++) {
                for (int k = 0; k < inner; k++) {
                    c[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return c;
    }
}
