package dev.gptbytest.data;

import dev.gptbytest.kit.TODO;

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
    public static BigramCounter count(int[] tokens, int vocabularySize) {
        return TODO.implement("3.9 count pairs");
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
    public double loss(int[] tokens) {
        return TODO.implement("3.10 the loss of counting");
    }
}
