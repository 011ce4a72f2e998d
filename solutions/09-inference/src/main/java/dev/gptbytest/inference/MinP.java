package dev.gptbytest.inference;

import dev.gptbytest.kit.Task;

/**
 * Forbids tokens that are hopeless beside the most likely one. Unlike top-p, it does not care how many there are.
 *
 * @param minP the least share of the highest probability; 0 for all tokens
 * @see <a href="https://arxiv.org/abs/2407.01082">Min-p sampling (2024)</a>
 */
public record MinP(double minP) implements LogitsFilter {
    /**
     * A limit on the share.
     *
     * @throws IllegalArgumentException unless it is from 0 to 1
     */
    public MinP {
        if (!(minP >= 0 && minP <= 1)) {
            throw new IllegalArgumentException("min-p is a share from 0 to 1, but is " + minP + ".");
        }
    }

    /**
     * Keeps tokens whose probability is at least {@code minP} times the highest. No softmax is needed:
     * {@code p[i] >= minP · p[max]} is the same as {@code logits[i] >= logits[max] + ln(minP)}.
     */
    @Override
    @Task("9.7 min-p")
    public void apply(float[] logits, int[] history) {
        double limit = logits[Greedy.pick(logits)] + Math.log(minP);
        for (int id = 0; id < logits.length; id++) {
            if (logits[id] < limit) {
                logits[id] = Float.NEGATIVE_INFINITY;
            }
        }
    }
}
