package dev.gptbytest.attention;

import ai.djl.ndarray.NDArray;
import dev.gptbytest.kit.Task;

/** Several small attentions beside each other instead of one large one: how features are dealt out and collected. */
public final class Heads {
    private Heads() {}

    /**
     * Gives every head its share of the features.
     *
     * @param x shape {@code (B, T, heads · headDim)}
     * @return shape {@code (B, heads, T, headDim)}
     */
    @Task("5.9 split the heads")
    public static NDArray split(NDArray x, int heads) {
        long headDim = x.size(2) / heads;
        return x.reshape(x.size(0), x.size(1), heads, headDim).swapAxes(1, 2);
    }

    /**
     * Puts the heads' results back beside each other.
     *
     * @param x shape {@code (B, heads, T, headDim)}
     * @return shape {@code (B, T, heads · headDim)}
     */
    @Task("5.10 merge the heads")
    public static NDArray merge(NDArray x) {
        return x.swapAxes(1, 2).reshape(x.size(0), x.size(2), x.size(1) * x.size(3));
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
    @Task("5.11 share keys and values")
    public static NDArray shareAmong(NDArray x, int heads) {
        long group = heads / x.size(1);
        return group == 1 ? x : x.repeat(1, group);
    }
}
