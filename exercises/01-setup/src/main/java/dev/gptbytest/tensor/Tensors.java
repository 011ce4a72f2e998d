package dev.gptbytest.tensor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.gptbytest.kit.TODO;

/** First steps with tensors: make one, look at it another way, add across shapes. */
public final class Tensors {
    private Tensors() {}

    /**
     * Makes a table that counts: row 0 is {@code 0, 1, 2, …}, row 1 goes on from there.
     *
     * @return float32, shape {@code (rows, columns)}, owned by the manager
     */
    public static NDArray counting(NDManager manager, int rows, int columns) {
        return TODO.implement("1.1 make a tensor that counts");
    }

    /**
     * Turns rows into columns: element {@code [i, j]} moves to {@code [j, i]}.
     *
     * @param x shape {@code (rows, columns)}
     * @return shape {@code (columns, rows)}
     */
    public static NDArray transpose(NDArray x) {
        return TODO.implement("1.2 turn rows into columns");
    }

    /**
     * Adds one bias to every token of every text: {@code y[b, t, c] = x[b, t, c] + bias[c]}. No loop: a smaller tensor
     * is stretched along the missing axes (broadcasting).
     *
     * @param x shape {@code (B, T, C)}
     * @param bias shape {@code (C)}
     * @return shape {@code (B, T, C)}
     */
    public static NDArray addBias(NDArray x, NDArray bias) {
        return TODO.implement("1.3 add a bias to every token");
    }

    /**
     * Writes numbers as rows that are 1 in one place and 0 everywhere else.
     *
     * @param ids whole numbers from 0 to {@code classes - 1}, shape {@code (N)}
     * @return float32, shape {@code (N, classes)}
     */
    public static NDArray oneHot(NDArray ids, int classes) {
        return TODO.implement("1.6 one-hot rows");
    }
}
