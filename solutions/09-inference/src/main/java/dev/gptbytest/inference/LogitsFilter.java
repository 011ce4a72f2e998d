package dev.gptbytest.inference;

import java.util.Arrays;

/** Changes the scores of the next token before one is drawn. A score of minus infinity forbids a token. */
@FunctionalInterface
public interface LogitsFilter {
    /**
     * Changes the logits in place.
     *
     * @param logits a score for each token of the vocabulary, {@code V} numbers
     * @param history the ids of all tokens so far, prompt included
     */
    void apply(float[] logits, int[] history);

    /**
     * Forbids all tokens but some.
     *
     * @param logits changed in place: minus infinity everywhere else
     * @param ids the tokens that keep their logit
     */
    static void keepOnly(float[] logits, int... ids) {
        float[] before = logits.clone();
        Arrays.fill(logits, Float.NEGATIVE_INFINITY);
        for (int id : ids) {
            logits[id] = before[id];
        }
    }
}
