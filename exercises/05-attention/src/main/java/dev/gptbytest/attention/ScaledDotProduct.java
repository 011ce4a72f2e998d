package dev.gptbytest.attention;

import ai.djl.ndarray.NDArray;
import dev.gptbytest.kit.TODO;
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
    public static NDArray scores(NDArray queries, NDArray keys) {
        return TODO.implement("5.7 scores");
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
    public static Attended attend(NDArray queries, NDArray keys, NDArray values, Mask mask, Layer dropout) {
        return TODO.implement("5.8 scaled dot-product attention");
    }
}
