package dev.gptbytest.position;

import ai.djl.ndarray.NDArray;
import dev.gptbytest.kit.TODO;

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
    public NDArray add(NDArray x, int offset) {
        return TODO.implement("4.1 learned positions");
    }
}
