package dev.gptbytest.data;

import dev.gptbytest.kit.TODO;

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
    public static TrainValidationSplit of(int[] tokens, double trainShare) {
        return TODO.implement("3.6 train and validation");
    }
}
