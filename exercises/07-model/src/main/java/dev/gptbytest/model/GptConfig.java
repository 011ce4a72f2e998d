package dev.gptbytest.model;

import dev.gptbytest.kit.TODO;

/**
 * Everything that decides the shape of a LLaMA-style model.
 *
 * @param vocabularySize tokens the model knows, {@code V}
 * @param context the longest text in tokens
 * @param width features per token, {@code C}
 * @param layers blocks
 * @param heads query heads
 * @param keyValueHeads key and value heads; divides {@code heads}
 * @param hidden features inside of the feed-forward networks
 * @param ropeTheta base of RoPE's wavelengths
 * @param normEpsilon the epsilon of every RMSNorm
 * @param tied whether the output layer uses the embedding table
 * @param dropout the share of features to forget while training, 0 for none
 */
public record GptConfig(
        int vocabularySize,
        int context,
        int width,
        int layers,
        int heads,
        int keyValueHeads,
        int hidden,
        double ropeTheta,
        double normEpsilon,
        boolean tied,
        double dropout) {

    /**
     * Refuses impossible shapes.
     *
     * @throws IllegalArgumentException naming the setting and what it has to be
     */
    public GptConfig {
        requirePositive("vocabularySize", vocabularySize);
        requirePositive("context", context);
        requirePositive("width", width);
        requirePositive("layers", layers);
        requirePositive("heads", heads);
        requirePositive("keyValueHeads", keyValueHeads);
        requirePositive("hidden", hidden);
        if (width % heads != 0) {
            throw new IllegalArgumentException(
                    "heads must divide width, but " + heads + " does not divide " + width + ".");
        }
        if (width / heads % 2 != 0) {
            throw new IllegalArgumentException("The head size, width / heads, must be even for RoPE, but is "
                    + width / heads + " (width " + width + ", heads " + heads + ").");
        }
        if (heads % keyValueHeads != 0) {
            throw new IllegalArgumentException(
                    "keyValueHeads must divide heads, but " + keyValueHeads + " does not divide " + heads + ".");
        }
        if (!(ropeTheta > 1)) {
            throw new IllegalArgumentException("ropeTheta must be above 1, but is " + ropeTheta + ".");
        }
        if (!(normEpsilon > 0)) {
            throw new IllegalArgumentException("normEpsilon must be above 0, but is " + normEpsilon + ".");
        }
        if (!(dropout >= 0 && dropout < 1)) {
            throw new IllegalArgumentException("dropout is from 0 to below 1, but is " + dropout + ".");
        }
    }

    /** Features per head. */
    public int headDim() {
        return width / heads;
    }

    /**
     * LLaMA's rule for the width inside of SwiGLU: two thirds of {@code 4 · width}, rounded up to a multiple. Three
     * matrices of that width have as many weights as the two of an ordinary feed-forward network.
     *
     * @param width features per token
     * @param multiple what to round up to, for example 32
     */
    public static int llamaHidden(int width, int multiple) {
        return TODO.implement("7.1 the hidden width of LLaMA");
    }

    private static void requirePositive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, but is " + value + ".");
        }
    }
}
