package dev.gptbytest.block;

import ai.djl.ndarray.NDArray;
import dev.gptbytest.attention.AttentionCache;
import dev.gptbytest.attention.GroupedQueryAttention;
import dev.gptbytest.kit.TODO;
import dev.gptbytest.tensor.Layer;

/**
 * The block of the first transformer, with the norms after the additions. Deep stacks of it are hard to train; it is here
 * to be compared with {@link PreNormBlock}.
 *
 * @see <a href="https://arxiv.org/abs/1706.03762">Attention Is All You Need (2017), section 3.1</a>
 */
public final class PostNormBlock implements Block {
    private final GroupedQueryAttention attention;
    private final Layer attentionNorm;
    private final Layer feedForward;
    private final Layer feedForwardNorm;

    /**
     * A block.
     *
     * @param attention lets the tokens talk
     * @param attentionNorm after the first addition
     * @param feedForward works on each token alone
     * @param feedForwardNorm after the second addition
     */
    public PostNormBlock(
            GroupedQueryAttention attention, Layer attentionNorm, Layer feedForward, Layer feedForwardNorm) {
        this.attention = attention;
        this.attentionNorm = attentionNorm;
        this.feedForward = feedForward;
        this.feedForwardNorm = feedForwardNorm;
    }

    /**
     * Computes {@code h = norm1(x + attention(x))}, then {@code norm2(h + feedForward(h))}.
     *
     * @param x shape {@code (B, T, C)}
     * @return shape {@code (B, T, C)}
     */
    @Override
    public NDArray forward(NDArray x, AttentionCache cache) {
        return TODO.implement("6.8 the post-norm block");
    }
}
