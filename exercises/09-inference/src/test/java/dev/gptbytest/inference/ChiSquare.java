package dev.gptbytest.inference;

/** How far counts are from what probabilities promise. */
final class ChiSquare {
    /** With 3 degrees of freedom, only one in 1000 honest experiments is above. */
    static final double LIMIT_3_DEGREES = 16.27;

    private ChiSquare() {}

    /** {@code sum of (count - expected)² / expected}. */
    static double of(int[] counts, double... probabilities) {
        int draws = 0;
        for (int count : counts) {
            draws += count;
        }
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            double expected = draws * probabilities[i];
            sum += (counts[i] - expected) * (counts[i] - expected) / expected;
        }
        return sum;
    }
}
