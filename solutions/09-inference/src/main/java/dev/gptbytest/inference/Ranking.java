package dev.gptbytest.inference;

import java.util.Arrays;
import java.util.PriorityQueue;

/** Tokens from the most to the least likely; of equally likely ones, the lower id comes first. */
public final class Ranking {
    private Ranking() {}

    /**
     * Ranks all tokens that are not forbidden.
     *
     * @param logits {@code V} numbers; minus infinity forbids a token
     * @return ids, the most likely first
     */
    public static int[] of(float[] logits) {
        long[] keys = new long[logits.length];
        int count = 0;
        for (int id = 0; id < logits.length; id++) {
            if (logits[id] > Float.NEGATIVE_INFINITY) {
                keys[count++] = key(logits[id], id);
            }
        }
        return idsBestFirst(Arrays.copyOf(keys, count));
    }

    /**
     * The first tokens of the ranking, without ranking the others.
     *
     * @param logits {@code V} numbers; minus infinity forbids a token
     * @param count how many; all if there are fewer
     * @return ids, the most likely first
     */
    public static int[] best(float[] logits, int count) {
        PriorityQueue<Long> best = new PriorityQueue<>(); // its head is the worst of the best
        for (int id = 0; id < logits.length; id++) {
            if (logits[id] == Float.NEGATIVE_INFINITY) {
                continue;
            }
            long key = key(logits[id], id);
            if (best.size() < count) {
                best.add(key);
            } else if (key > best.element()) {
                best.remove();
                best.add(key);
            }
        }
        return idsBestFirst(best.stream().mapToLong(Long::longValue).toArray());
    }

    /** One number that is larger for a better token: the logit's bits, in order, above the inverted id. */
    private static long key(float logit, int id) {
        int bits = Float.floatToIntBits(logit + 0f); // + 0 makes -0 equal to 0
        int ordered = bits >= 0 ? bits : bits ^ Integer.MAX_VALUE; // larger negatives have smaller bits
        return (long) ordered << Integer.SIZE | ~id & 0xFFFF_FFFFL;
    }

    private static int[] idsBestFirst(long[] keys) {
        Arrays.sort(keys);
        int[] ids = new int[keys.length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = ~(int) keys[ids.length - 1 - i];
        }
        return ids;
    }
}
