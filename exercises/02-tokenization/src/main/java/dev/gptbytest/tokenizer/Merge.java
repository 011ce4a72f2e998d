package dev.gptbytest.tokenizer;

import dev.gptbytest.kit.TODO;

/** One step of byte-pair encoding: wherever the pair stands, the new token takes its place. */
public record Merge(Pair pair, int id) {
    /**
     * Replaces the pair everywhere, from left to right. A token is used once: with the pair (a, a), {@code a a a} becomes
     * {@code aa a}.
     *
     * @param ids the tokens; not changed
     * @return the tokens after the step, as many or fewer
     */
    public int[] apply(int[] ids) {
        return TODO.implement("2.9 replace a pair");
    }
}
