package dev.gptbytest.inference;

import dev.gptbytest.kit.Task;

/**
 * Forbids all but the {@code k} most likely tokens.
 *
 * @param k how many may be drawn; 0 for all
 * @see <a href="https://arxiv.org/abs/1805.04833">Hierarchical Neural Story Generation (2018), section 5.4</a>
 */
public record TopK(int k) implements LogitsFilter {
    /**
     * A limit on the number of tokens.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public TopK {
        if (k < 0) {
            throw new IllegalArgumentException("top-k keeps at least 1 token, or all for 0, but k is " + k + ".");
        }
    }

    /**
     * Keeps exactly {@code k} tokens, of equally likely ones those with the lowest ids; all if {@code k} is 0 or not
     * below {@code V}.
     */
    @Override
    @Task("9.5 top-k")
    public void apply(float[] logits, int[] history) {
        if (k > 0 && k < logits.length) {
            LogitsFilter.keepOnly(logits, Ranking.best(logits, k));
        }
    }
}
