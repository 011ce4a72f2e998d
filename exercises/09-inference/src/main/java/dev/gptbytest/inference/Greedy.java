package dev.gptbytest.inference;

import dev.gptbytest.kit.TODO;

/** The simplest choice: always the most likely token. */
public final class Greedy {
    private Greedy() {}

    /**
     * The token with the largest logit; of equal ones, the one with the lowest id.
     *
     * @param logits {@code V} numbers
     * @return its id
     */
    public static int pick(float[] logits) {
        return TODO.implement("9.1 the most likely token");
    }
}
