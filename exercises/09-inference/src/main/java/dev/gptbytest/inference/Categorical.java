package dev.gptbytest.inference;

import dev.gptbytest.kit.TODO;

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
    public static double[] probabilities(float[] logits) {
        return TODO.implement("9.2 from logits to probabilities");
    }

    /**
     * Walks along the probabilities until {@code u} is used up: token {@code i} is drawn if {@code u} is at least the sum
     * of all before it, and below that sum with it.
     *
     * @param probabilities add up to 1, but for rounding
     * @param u a random number, from 0 to below 1
     * @return the id of the token, one of a probability above 0
     */
    public static int draw(double[] probabilities, double u) {
        return TODO.implement("9.3 draw a token");
    }
}
