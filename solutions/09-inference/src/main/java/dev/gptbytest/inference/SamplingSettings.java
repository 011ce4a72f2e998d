package dev.gptbytest.inference;

/**
 * How the next token is chosen.
 *
 * @param temperature divides the logits: below 1 bolder, above 1 wilder, 1 changes nothing; 0 takes the most likely token
 * @param topK only the {@code k} most likely tokens may be drawn; 0 for all
 * @param topP only the fewest tokens that together have this probability may be drawn; 1 for all
 * @param minP only tokens at least this share as likely as the most likely one may be drawn; 0 for all
 * @param repetitionPenalty what makes tokens less likely that are there already, for example 1.1; 1 for no penalty
 * @param seed the same seed draws the same text
 */
public record SamplingSettings(
        double temperature, int topK, double topP, double minP, double repetitionPenalty, long seed) {

    /**
     * Refuses settings without a meaning.
     *
     * @throws IllegalArgumentException naming the setting and its range
     */
    public SamplingSettings {
        if (!(temperature >= 0) || Double.isInfinite(temperature)) {
            throw new IllegalArgumentException("temperature must be 0 (greedy) or above, but is " + temperature + ".");
        }
        if (topK < 0) {
            throw new IllegalArgumentException("topK must be 0 (all tokens) or above, but is " + topK + ".");
        }
        if (!(topP > 0 && topP <= 1)) {
            throw new IllegalArgumentException("topP must be above 0 and at most 1 (all tokens), but is " + topP + ".");
        }
        if (!(minP >= 0 && minP <= 1)) {
            throw new IllegalArgumentException("minP must be from 0 (all tokens) to 1, but is " + minP + ".");
        }
        if (!(repetitionPenalty > 0) || Double.isInfinite(repetitionPenalty)) {
            throw new IllegalArgumentException(
                    "repetitionPenalty must be above 0 (1 for none), but is " + repetitionPenalty + ".");
        }
    }

    /** Always the most likely token: no luck involved. */
    public static SamplingSettings greedy() {
        return new SamplingSettings(0, 0, 1, 0, 1, 0);
    }
}
