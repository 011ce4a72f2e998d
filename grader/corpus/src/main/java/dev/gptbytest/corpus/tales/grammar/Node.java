package dev.gptbytest.corpus.tales.grammar;

import java.util.Random;

/** A piece of grammar: it can be sampled, parsed and surveyed. */
public sealed interface Node permits Text, WordDraw, Mention, Choice, Sequence {

    /**
     * Appends a random text of this piece.
     *
     * @param path the choices made so far
     * @return the choices made so far, with those of this piece
     */
    Path sample(Random random, Path path, StringBuilder text);

    /**
     * Finds every way in which this piece can continue the text at a position, and calls {@code next} for each.
     *
     * @param at index of the first character that has not been read
     * @param path the choices that led to this position
     */
    void parse(Reading reading, int at, Path path, Next next);

    /**
     * Reports every choice point and every text of this piece, with the probability that a derivation comes by.
     *
     * @param reach probability that a derivation reaches this piece
     * @return what is known behind this piece
     * @throws IllegalStateException if it depends on the derivation whether a role is mentioned for the first time
     */
    Context survey(Context context, double reach, Survey survey);

    /** What follows a piece that has been parsed. */
    @FunctionalInterface
    interface Next {
        void parse(int at, Path path);
    }
}
