package dev.gptbytest.attention;

import ai.djl.ndarray.NDArray;
import dev.gptbytest.kit.TODO;
import dev.gptbytest.position.Rotation;
import dev.gptbytest.tensor.Layer;

/**
 * Multi-head self-attention in which groups of query heads share one key and value head. With as many key and value heads
 * as query heads it is ordinary multi-head attention; with one, multi-query attention.
 *
 * @see <a href="https://arxiv.org/abs/2305.13245">GQA (2023)</a>
 */
public final class GroupedQueryAttention implements Layer {
    private final Projections projections;
    private final int heads;
    private final int keyValueHeads;
    private final Rotation rotation;
    private final Mask mask;
    private final Layer dropout;

    /**
     * The learned parts.
     *
     * @param query {@code C -> heads · headDim}
     * @param key {@code C -> kvHeads · headDim}
     * @param value {@code C -> kvHeads · headDim}
     * @param output {@code heads · headDim -> C}
     */
    public record Projections(Layer query, Layer key, Layer value, Layer output) {}

    /**
     * An attention layer.
     *
     * @param projections the learned parts
     * @param heads query heads
     * @param keyValueHeads key and value heads; divides {@code heads}
     * @param rotation marks queries and keys with their positions
     * @param mask decides who sees whom
     * @param dropout applied to the attention weights
     * @throws IllegalArgumentException if {@code heads} is not a multiple of {@code keyValueHeads}
     */
    public GroupedQueryAttention(
            Projections projections, int heads, int keyValueHeads, Rotation rotation, Mask mask, Layer dropout) {
        if (keyValueHeads < 1 || heads % keyValueHeads != 0) {
            throw new IllegalArgumentException("Query heads are shared out evenly, but " + heads
                    + " is not a multiple of " + keyValueHeads + " key and value heads.");
        }
        this.projections = projections;
        this.heads = heads;
        this.keyValueHeads = keyValueHeads;
        this.rotation = rotation;
        this.mask = mask;
        this.dropout = dropout;
    }

    /**
     * Attends within one text.
     *
     * @param x shape {@code (B, T, C)}
     * @return shape {@code (B, T, C)}
     */
    @Override
    public NDArray forward(NDArray x) {
        return forward(x, AttentionCache.NONE);
    }

    /**
     * Attends to the new tokens and to those in the cache.
     *
     * @param x the new tokens, shape {@code (B, T, C)}
     * @param cache what this layer remembers; the new keys and values are added to it
     * @return shape {@code (B, T, C)}
     */
    public NDArray forward(NDArray x, AttentionCache cache) {
        return projections.output().forward(Heads.merge(attend(x, cache).output()));
    }

    /**
     * The attention of every head before the heads are merged: project, split, rotate, remember, share, attend.
     *
     * @param x the new tokens, shape {@code (B, T, C)}
     * @param cache what this layer remembers
     * @return output {@code (B, heads, T, headDim)} and weights {@code (B, heads, T, keys)}
     */
    public Attended attend(NDArray x, AttentionCache cache) {
        return TODO.implement("5.12 grouped-query attention");
    }
}
