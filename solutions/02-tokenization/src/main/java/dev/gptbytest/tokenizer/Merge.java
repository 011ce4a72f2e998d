package dev.gptbytest.tokenizer;

import dev.gptbytest.kit.Task;
import java.util.Arrays;

/** One step of byte-pair encoding: wherever the pair stands, the new token takes its place. */
public record Merge(Pair pair, int id) {
    /**
     * Replaces the pair everywhere, from left to right. A token is used once: with the pair (a, a), {@code a a a} becomes
     * {@code aa a}.
     *
     * @param ids the tokens; not changed
     * @return the tokens after the step, as many or fewer
     */
    @Task("2.8 replace a pair")
    public int[] apply(int[] ids) {
        int[] merged = new int[ids.length];
        int length = 0;
        for (int i = 0; i < ids.length; i++) {
            boolean found = i + 1 < ids.length && ids[i] == pair.left() && ids[i + 1] == pair.right();
            merged[length++] = found ? id : ids[i];
            if (found) {
                i++;
            }
        }
        return Arrays.copyOf(merged, length);
    }
}
