package dev.gptbytest.data;

import dev.gptbytest.kit.Task;

/** The simplest language model: how often did which token follow which? No learning, just counting. */
public final class BigramCounter {
    private final double[][] logProbability; // [previous][next]

    private BigramCounter(double[][] logProbability) {
        this.logProbability = logProbability;
    }

    /**
     * Counts pairs; every pair is counted once more than it occurs, so that nothing is impossible (add-one smoothing):
     * {@code P(next | previous) = (count(previous, next) + 1) / (count(previous) + V)}.
     *
     * @param tokens the text as ids
     * @param vocabularySize {@code V}
     */
    @Task("3.9 count pairs")
    public static BigramCounter count(int[] tokens, int vocabularySize) {
        double[][] counts = new double[vocabularySize][vocabularySize];
        double[] totals = new double[vocabularySize];
        for (int i = 0; i + 1 < tokens.length; i++) {
            counts[tokens[i]][tokens[i + 1]]++;
            totals[tokens[i]]++;
        }
        for (int previous = 0; previous < vocabularySize; previous++) {
            for (int next = 0; next < vocabularySize; next++) {
                counts[previous][next] = Math.log((counts[previous][next] + 1) / (totals[previous] + vocabularySize));
            }
        }
        return new BigramCounter(counts);
    }

    /** {@code P(next | previous)}. */
    public double probability(int previous, int next) {
        return Math.exp(logProbability[previous][next]);
    }

    /**
     * How surprised the model is by a text, on average per prediction: {@code -mean(ln P(next | previous))}.
     *
     * @param tokens at least two ids
     * @return the loss in nats
     * @throws IllegalArgumentException if there are fewer than two tokens, so nothing to predict
     */
    @Task("3.10 the loss of counting")
    public double loss(int[] tokens) {
        if (tokens.length < 2) {
            throw new IllegalArgumentException(
                    "A loss needs at least two tokens, one to go on and one to predict, but got " + tokens.length
                            + ".");
        }
        double sum = 0;
        for (int i = 0; i + 1 < tokens.length; i++) {
            sum -= logProbability[tokens[i]][tokens[i + 1]];
        }
        return sum / (tokens.length - 1);
    }
}
