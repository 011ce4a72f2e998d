package dev.gptbytest.attention;

import ai.djl.ndarray.NDArray;
import dev.gptbytest.kit.Task;
import dev.gptbytest.tensor.Layer;

/**
 * Attention itself: {@code softmax(Q·Kᵀ / sqrt(headDim) + mask) · V}.
 *
 * @see <a href="https://arxiv.org/abs/1706.03762">Attention Is All You Need (2017), section 3.2.1</a>
 */
public final class ScaledDotProduct {
    private ScaledDotProduct() {}

    /**
     * How well each query matches each key: {@code Q·Kᵀ / sqrt(headDim)}. The root keeps the spread of the scores the
     * same whatever the head size.
     *
     * @param queries shape {@code (B, H, queries, headDim)}
     * @param keys shape {@code (B, H, keys, headDim)}
     * @return shape {@code (B, H, queries, keys)}
     */
    @Task("5.7 scores")
    public static NDArray scores(NDArray queries, NDArray keys) {
        double scale = 1 / Math.sqrt(queries.size(3));
        return queries.mul(scale).matMul(keys.swapAxes(2, 3)); // (B, H, Tq, hd) · (B, H, hd, Tk)
    }

    /**
     * Mixes the values of all visible tokens, each weighted by how well its key matches the query.
     *
     * @param queries shape {@code (B, H, queries, headDim)}
     * @param keys shape {@code (B, H, keys, headDim)}
     * @param values shape {@code (B, H, keys, headDim)}
     * @param mask decides who sees whom
     * @param dropout applied to the weights
     * @return the mixed values and the weights (before dropout)
     */
    @Task("5.8 scaled dot-product attention")
    public static Attended attend(NDArray queries, NDArray keys, NDArray values, Mask mask, Layer dropout) {
        NDArray weights = mask.apply(scores(queries, keys)).softmax(-1); // (B, H, Tq, Tk)
        return new Attended(dropout.forward(weights).matMul(values), weights); // (B, H, Tq, hd)
    }
}
