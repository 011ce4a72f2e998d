package dev.gptbytest.attention;

import ai.djl.ndarray.NDArray;
import dev.gptbytest.kit.TODO;

/** Several small attentions beside each other instead of one large one: how features are dealt out and collected. */
public final class Heads {
    private Heads() {}

    /**
     * Gives every head its share of the features.
     *
     * @param x shape {@code (B, T, heads · headDim)}
     * @return shape {@code (B, heads, T, headDim)}
     */
    public static NDArray split(NDArray x, int heads) {
        return TODO.implement("5.9 split the heads");
    }

    /**
     * Puts the heads' results back beside each other.
     *
     * @param x shape {@code (B, heads, T, headDim)}
     * @return shape {@code (B, T, heads · headDim)}
     */
    public static NDArray merge(NDArray x) {
        return TODO.implement("5.10 merge the heads");
    }

    /**
     * Grouped-query attention: hands each key or value head to a group of neighbouring query heads. Head {@code h} of the
     * result is head {@code h / group} of the input.
     *
     * @param x shape {@code (B, kvHeads, T, headDim)}
     * @param heads the number of query heads, a multiple of {@code kvHeads}
     * @return shape {@code (B, heads, T, headDim)}
     * @see <a href="https://arxiv.org/abs/2305.13245">GQA (2023)</a>
     */
    public static NDArray shareAmong(NDArray x, int heads) {
        return TODO.implement("5.11 share keys and values");
    }
}
