package dev.gptbytest.tensor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.gptbytest.kit.Task;

/** First steps with tensors: make one, look at it another way, add across shapes. */
public final class Tensors {
    private Tensors() {}

    /**
     * Makes a table that counts: row 0 is {@code 0, 1, 2, …}, row 1 goes on from there.
     *
     * @return float32, shape {@code (rows, columns)}, owned by the manager
     */
    @Task("1.1 make a tensor that counts")
    public static NDArray counting(NDManager manager, int rows, int columns) {
        return manager.arange(rows * columns).toType(DataType.FLOAT32, false).reshape(rows, columns);
    }

    /**
     * Turns rows into columns: element {@code [i, j]} moves to {@code [j, i]}.
     *
     * @param x shape {@code (rows, columns)}
     * @return shape {@code (columns, rows)}
     */
    @Task("1.2 turn rows into columns")
    public static NDArray transpose(NDArray x) {
        return x.swapAxes(0, 1);
    }

    /**
     * Adds one bias to every token of every text: {@code y[b, t, c] = x[b, t, c] + bias[c]}. No loop: a smaller tensor
     * is stretched along the missing axes (broadcasting).
     *
     * @param x shape {@code (B, T, C)}
     * @param bias shape {@code (C)}
     * @return shape {@code (B, T, C)}
     */
    @Task("1.3 add a bias to every token")
    public static NDArray addBias(NDArray x, NDArray bias) {
        return x.add(bias); // (B, T, C) + (C)
    }

    /**
     * Writes numbers as rows that are 1 in one place and 0 everywhere else.
     *
     * @param ids whole numbers from 0 to {@code classes - 1}, shape {@code (N)}
     * @return float32, shape {@code (N, classes)}
     */
    @Task("1.6 one-hot rows")
    public static NDArray oneHot(NDArray ids, int classes) {
        NDArray columns = ids.getManager().arange(classes).toType(ids.getDataType(), false); // (classes)
        NDArray column = ids.reshape(new Shape(ids.size(), 1)); // (N, 1)
        return column.eq(columns).toType(DataType.FLOAT32, false); // (N, 1) == (classes) -> (N, classes)
    }
}
