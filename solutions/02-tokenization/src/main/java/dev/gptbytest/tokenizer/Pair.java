package dev.gptbytest.tokenizer;

import java.util.Comparator;

/**
 * Two tokens that stand side by side. Pairs are ordered by their left, then by their right id; this order breaks ties in
 * training.
 */
public record Pair(int left, int right) implements Comparable<Pair> {
    private static final Comparator<Pair> ORDER =
            Comparator.comparingInt(Pair::left).thenComparingInt(Pair::right);

    @Override
    public int compareTo(Pair other) {
        return ORDER.compare(this, other);
    }

    @Override
    public int hashCode() {
        return left * 0x9E3779B1 + right; // ids are small numbers: 31 * left + right would collide all the time
    }
}
