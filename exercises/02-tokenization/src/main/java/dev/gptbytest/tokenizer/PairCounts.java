package dev.gptbytest.tokenizer;

import dev.gptbytest.kit.TODO;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * How often each pair of neighbours occurs. Every place counts, also where they overlap: {@code a a a a} has the pair
 * (a, a) three times, although only two of them can be merged. Hugging Face counts like this, too.
 */
public final class PairCounts {
    /** A pair's count at some moment. The most frequent comes first; among equals the smallest pair. */
    private record Counted(Pair pair, long count) implements Comparable<Counted> {
        private static final Comparator<Counted> ORDER =
                Comparator.comparingLong(Counted::count).reversed().thenComparing(Counted::pair);

        @Override
        public int compareTo(Counted other) {
            return ORDER.compare(this, other);
        }
    }

    private final Map<Pair, Long> counts = new HashMap<>();
    private final Set<Pair> grown = new HashSet<>();
    private final PriorityQueue<Counted> queue =
            new PriorityQueue<>(); // counts in it may be too large, never too small

    /**
     * Adds the pairs of one sequence.
     *
     * @param ids the tokens of a piece of text
     * @param times how often that piece occurs
     */
    public void add(int[] ids, long times) {
        TODO.implement("2.7 count the pairs");
    }

    /**
     * Corrects the count of one pair.
     *
     * @param pair the pair
     * @param difference what to add; negative where the pair is gone
     */
    public void change(Pair pair, long difference) {
        counts.merge(pair, difference, Long::sum);
        if (difference > 0) {
            grown.add(pair);
        }
    }

    /** How often a pair occurs; 0 if it never did. */
    public long of(Pair pair) {
        return counts.getOrDefault(pair, 0L);
    }

    /**
     * The pair to merge next: the one that occurs most often; among equals the {@link Pair#compareTo smallest}.
     *
     * <p>Training asks once per merge. Looking at every pair each time is right but slow; a queue that tolerates outdated
     * counts is fast.
     *
     * @return the pair, or nothing if no pair is left
     */
    public Optional<Pair> mostFrequent() {
        return TODO.implement("2.8 find the most frequent pair");
    }
}
