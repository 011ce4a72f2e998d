package dev.gptbytest.data;

import ai.djl.ndarray.NDArray;
import dev.gptbytest.kit.TODO;
import dev.gptbytest.tensor.Layer;

/** A table with one learned vector per token. */
public final class TokenEmbedding implements Layer {
    private final NDArray table; // (V, C)

    /**
     * An embedding.
     *
     * @param table shape {@code (V, C)}: vocabulary size, width
     */
    public TokenEmbedding(NDArray table) {
        this.table = table;
    }

    /**
     * Looks up the row of every token: {@code y[b, t] = table[ids[b, t]]}.
     *
     * @param ids int64, shape {@code (B, T)}
     * @return shape {@code (B, T, C)}
     */
    @Override
    public NDArray forward(NDArray ids) {
        return TODO.implement("3.1 look up a vector per token");
    }
}
