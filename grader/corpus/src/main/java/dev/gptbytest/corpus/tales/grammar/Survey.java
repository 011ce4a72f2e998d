package dev.gptbytest.corpus.tales.grammar;

/** Sees every choice point and every text of a grammar once, weighted by how often a derivation comes by. */
public interface Survey {

    /**
     * @param reach probability that a derivation reaches this choice
     * @param nats entropy of the choice, given that it is reached
     */
    default void choice(double reach, double nats) {}

    /** @param reach expected number of times that this text is in a story */
    default void text(double reach, String text) {}
}
