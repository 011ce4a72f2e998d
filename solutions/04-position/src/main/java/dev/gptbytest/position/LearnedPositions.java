package dev.gptbytest.position;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import dev.gptbytest.kit.Task;

/** One learned vector per position, added to the token's: the way of GPT-2. */
public final class LearnedPositions {
    private final NDArray table; // (context, C)

    /**
     * Learned positions.
     *
     * @param table shape {@code (context, C)}
     */
    public LearnedPositions(NDArray table) {
        this.table = table;
    }

    /**
     * Adds to every token the vector of its position: {@code y[b, t] = x[b, t] + table[offset + t]}.
     *
     * @param x shape {@code (B, T, C)}
     * @param offset the position of the first token
     * @return shape {@code (B, T, C)}
     * @throws IllegalArgumentException if the table ends before the text does
     */
    @Task("4.1 learned positions")
    public NDArray add(NDArray x, int offset) {
        long end = offset + x.size(1);
        if (end > table.size(0)) {
            throw new IllegalArgumentException("Position " + (end - 1) + " was asked for, but the table has only "
                    + table.size(0) + " positions.");
        }
        return x.add(table.get(new NDIndex().addSliceDim(offset, end))); // (B, T, C) + (T, C)
    }
}
