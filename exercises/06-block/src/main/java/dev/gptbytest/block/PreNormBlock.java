package dev.gptbytest.block;

import ai.djl.ndarray.NDArray;
import dev.gptbytest.attention.AttentionCache;
import dev.gptbytest.attention.GroupedQueryAttention;
import dev.gptbytest.kit.TODO;
import dev.gptbytest.tensor.Layer;

/**
 * The block of GPT-2 and LLaMA: each part reads a normed copy of the residual stream, and adds what it found to it.
 *
 * @see <a href="https://arxiv.org/abs/2002.04745">On Layer Normalization in the Transformer Architecture (2020)</a>
 */
public final class PreNormBlock implements Block {
    private final Layer attentionNorm;
    private final GroupedQueryAttention attention;
    private final Layer feedForwardNorm;
    private final Layer feedForward;
    private final Layer dropout;

    /**
     * A block.
     *
     * @param attentionNorm before attention
     * @param attention lets the tokens talk
     * @param feedForwardNorm before the feed-forward network
     * @param feedForward works on each token alone
     * @param dropout applied to what each part adds
     */
    public PreNormBlock(
            Layer attentionNorm,
            GroupedQueryAttention attention,
            Layer feedForwardNorm,
            Layer feedForward,
            Layer dropout) {
        this.attentionNorm = attentionNorm;
        this.attention = attention;
        this.feedForwardNorm = feedForwardNorm;
        this.feedForward = feedForward;
        this.dropout = dropout;
    }

    /**
     * Computes {@code h = x + attention(norm1(x))}, then {@code h + feedForward(norm2(h))}.
     *
     * @param x shape {@code (B, T, C)}
     * @return shape {@code (B, T, C)}
     */
    @Override
    public NDArray forward(NDArray x, AttentionCache cache) {
        return TODO.implement("6.7 the pre-norm block");
    }
}
