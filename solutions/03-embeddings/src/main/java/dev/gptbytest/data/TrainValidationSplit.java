package dev.gptbytest.data;

import dev.gptbytest.kit.Task;
import java.util.Arrays;

/**
 * One text in two parts: one to learn from, and one to be examined on. They share no token, and the order of the text is
 * kept.
 *
 * @param train the beginning
 * @param validation the end
 */
public record TrainValidationSplit(int[] train, int[] validation) {
    /**
     * Cuts a text in two; the first part has {@code floor(tokens · trainShare)} tokens.
     *
     * @param tokens the text as ids
     * @param trainShare the share to learn from, between 0 and 1, for example 0.9
     * @throws IllegalArgumentException if the share is not between 0 and 1, or a part would be empty
     */
    @Task("3.6 train and validation")
    public static TrainValidationSplit of(int[] tokens, double trainShare) {
        int cut = (int) (tokens.length * trainShare);
        if (!(trainShare > 0 && trainShare < 1) || cut == 0 || cut == tokens.length) {
            throw new IllegalArgumentException("A share of " + trainShare + " leaves one part of " + tokens.length
                    + " tokens empty; take a share between 0 and 1, or a longer text.");
        }
        return new TrainValidationSplit(Arrays.copyOf(tokens, cut), Arrays.copyOfRange(tokens, cut, tokens.length));
    }
}
