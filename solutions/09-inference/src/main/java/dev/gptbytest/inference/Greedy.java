package dev.gptbytest.inference;

import dev.gptbytest.kit.Task;

/** The simplest choice: always the most likely token. */
public final class Greedy {
    private Greedy() {}

    /**
     * The token with the largest logit; of equal ones, the one with the lowest id.
     *
     * @param logits {@code V} numbers
     * @return its id
     */
    @Task("9.1 the most likely token")
    public static int pick(float[] logits) {
        int best = 0;
        for (int id = 1; id < logits.length; id++) {
            if (logits[id] > logits[best]) {
                best = id;
            }
        }
        return best;
    }
}
