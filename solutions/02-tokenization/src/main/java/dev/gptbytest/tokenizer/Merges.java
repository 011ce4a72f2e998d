package dev.gptbytest.tokenizer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The merges of a tokenizer in the order they were learnt. A merge's place in that order is its rank. */
public final class Merges {
    /** The rank of a pair that is never merged; larger than any other. */
    public static final int NEVER = Integer.MAX_VALUE;

    private final List<Merge> merges = new ArrayList<>();
    private final Map<Pair, Integer> ranks = new HashMap<>();

    /** Takes merges in the order they were learnt. */
    public Merges(List<Merge> merges) {
        merges.forEach(this::add);
    }

    /** Appends the merge that was learnt next. */
    void add(Merge merge) {
        if (ranks.putIfAbsent(merge.pair(), merges.size()) == null) {
            merges.add(merge);
        }
    }

    /** The rank of a pair, or {@link #NEVER}. */
    public int rank(int left, int right) {
        return ranks.getOrDefault(new Pair(left, right), NEVER);
    }

    /** The merge of a rank. */
    public Merge get(int rank) {
        return merges.get(rank);
    }

    /** All merges, by rank. */
    List<Merge> all() {
        return merges;
    }
}
