package dev.gptbytest.data;

import ai.djl.ndarray.NDArray;
import dev.gptbytest.kit.TODO;
import dev.gptbytest.tensor.Layer;

/** The same as {@link TokenEmbedding}, the long way round: a lookup is a product with a one-hot row. */
public final class OneHotEmbedding implements Layer {
    private final NDArray table; // (V, C)

    /**
     * An embedding.
     *
     * @param table shape {@code (V, C)}: vocabulary size, width
     */
    public OneHotEmbedding(NDArray table) {
        this.table = table;
    }

    /**
     * Multiplies one-hot rows with the table.
     *
     * @param ids int64, shape {@code (B, T)}
     * @return shape {@code (B, T, C)}
     */
    @Override
    public NDArray forward(NDArray ids) {
        return TODO.implement("3.2 the same as a matrix product");
    }
}
