package dev.gptbytest.inference;

import ai.djl.ndarray.NDManager;
import dev.gptbytest.kit.TODO;
import dev.gptbytest.model.LanguageModel;
import java.util.List;
import java.util.OptionalInt;

/**
 * Looks for the most likely text instead of the most likely next token, by following several beginnings at once.
 */
public final class BeamSearch {
    private final LanguageModel model;
    private final OptionalInt endOfText;
    private final NDManager manager;

    /**
     * A search.
     *
     * @param model predicts
     * @param endOfText the id that ends a text, if there is one
     * @param manager decides the device
     */
    public BeamSearch(LanguageModel model, OptionalInt endOfText, NDManager manager) {
        this.model = model;
        this.endOfText = endOfText;
        this.manager = manager;
    }

    /**
     * Searches. Of the {@code 2 · width} best continuations of each step, those that end the text are finished if they
     * are among the first {@code width}, and the first {@code width} others are followed. The search is over when no beam
     * can get better than the finished ones, or is as long as allowed. The model is switched out of training, and back in
     * afterwards.
     *
     * @param prompt the ids to continue, at least 1
     * @param width how many beams to follow; 1 is a greedy search
     * @param maxTokens the most tokens to write
     * @param lengthPenalty see {@link Beam#score}; 0 or above
     * @return at most {@code width} beams, the best score first
     * @throws IllegalArgumentException if a number is too small, or the text would not fit into the model's context
     */
    public List<Beam> search(int[] prompt, int width, int maxTokens, double lengthPenalty) {
        return TODO.implement("9.20 beam search");
    }

    /** Refuses what cannot be searched. */
    void requireSense(int[] prompt, int width, int maxTokens, double lengthPenalty) {
        if (prompt.length < 1 || width < 1 || maxTokens < 1 || !(lengthPenalty >= 0)) {
            throw new IllegalArgumentException("A beam search needs a prompt, a width and a limit of at least 1, and a"
                    + " length penalty of at least 0, but the prompt has " + prompt.length + " tokens, the width is "
                    + width + ", the limit " + maxTokens + " and the penalty " + lengthPenalty + ".");
        }
        long longest = (long) prompt.length + maxTokens - 1; // the last token is not read again
        if (longest > model.context()) {
            throw new IllegalArgumentException("A prompt of " + prompt.length + " tokens and " + maxTokens
                    + " new ones do not fit into the model's context of " + model.context()
                    + "; shorten the prompt or write less.");
        }
    }
}
