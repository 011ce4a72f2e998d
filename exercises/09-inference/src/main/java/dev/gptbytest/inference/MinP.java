package dev.gptbytest.inference;

import dev.gptbytest.kit.TODO;

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
    public void apply(float[] logits, int[] history) {
        TODO.implement("9.7 min-p");
    }
}
