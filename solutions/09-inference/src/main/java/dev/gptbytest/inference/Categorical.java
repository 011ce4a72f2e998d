package dev.gptbytest.inference;

import dev.gptbytest.kit.Task;

/** Chance with unequal odds: a wheel of fortune whose fields are as wide as their tokens are likely. */
public final class Categorical {
    private Categorical() {}

    /**
     * {@code softmax(logits)[i] = exp(logits[i] - max) / sum over j of exp(logits[j] - max)}, in double precision.
     *
     * @param logits {@code V} numbers; minus infinity gives probability 0
     * @return {@code V} probabilities that add up to 1
     * @throws IllegalArgumentException if there is nothing to choose from: a logit is NaN, or all are minus infinity
     */
    @Task("9.2 from logits to probabilities")
    public static double[] probabilities(float[] logits) {
        double max = Double.NEGATIVE_INFINITY;
        for (float logit : logits) {
            max = Math.max(max, logit);
        }
        double[] probabilities = new double[logits.length];
        double sum = 0;
        for (int i = 0; i < logits.length; i++) {
            probabilities[i] = Math.exp(logits[i] - max);
            sum += probabilities[i];
        }
        if (Double.isNaN(sum)) {
            throw new IllegalArgumentException(
                    "No token can be chosen: the logits hold NaN, or all are minus infinity; has the model diverged?");
        }
        for (int i = 0; i < logits.length; i++) {
            probabilities[i] /= sum;
        }
        return probabilities;
    }

    /**
     * Walks along the probabilities until {@code u} is used up: token {@code i} is drawn if {@code u} is at least the sum
     * of all before it, and below that sum with it.
     *
     * @param probabilities add up to 1, but for rounding
     * @param u a random number, from 0 to below 1
     * @return the id of the token, one of a probability above 0
     */
    @Task("9.3 draw a token")
    public static int draw(double[] probabilities, double u) {
        double sum = 0;
        int lastPossible = 0;
        for (int id = 0; id < probabilities.length; id++) {
            if (probabilities[id] > 0) {
                lastPossible = id;
            }
            sum += probabilities[id];
            if (u < sum) {
                return id;
            }
        }
        return lastPossible; // the sum was rounded to a little less than u
    }
}
