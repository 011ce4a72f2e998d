package dev.gptbytest.inference;

import dev.gptbytest.kit.Task;
import java.util.Arrays;

/**
 * Nucleus sampling: forbids the long tail of unlikely tokens, many where the model is sure, few where it hesitates.
 *
 * @param p the probability to keep; 1 for all
 * @see <a href="https://arxiv.org/abs/1904.09751">The Curious Case of Neural Text Degeneration (2019)</a>
 */
public record TopP(double p) implements LogitsFilter {
    /**
     * A limit on the probability.
     *
     * @throws IllegalArgumentException unless it is above 0 and at most 1
     */
    public TopP {
        if (!(p > 0 && p <= 1)) {
            throw new IllegalArgumentException("top-p keeps a share above 0 and at most 1, but p is " + p + ".");
        }
    }

    /**
     * Keeps the smallest set of tokens whose probabilities add up to at least {@code p}: from the most likely one on, and
     * including the one that reaches {@code p}. Of equally likely ones, those with the lowest ids come first.
     */
    @Override
    @Task("9.6 top-p")
    public void apply(float[] logits, int[] history) {
        if (p == 1) {
            return;
        }
        double[] probabilities = Categorical.probabilities(logits);
        int[] ranked = Ranking.of(logits);
        int kept = 0;
        double sum = 0;
        while (sum < p && kept < ranked.length) {
            sum += probabilities[ranked[kept]];
            kept++;
        }
        LogitsFilter.keepOnly(logits, Arrays.copyOf(ranked, kept));
    }
}
