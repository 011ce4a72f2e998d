package dev.gptbytest.model;

import dev.gptbytest.kit.TODO;

/** How many numbers a model learns, from its configuration alone. */
public final class ParameterCount {
    private ParameterCount() {}

    /**
     * The weights of one block: two norms, four attention matrices, three feed-forward matrices.
     *
     * @param config the model's shape
     */
    public static long ofBlock(GptConfig config) {
        return TODO.implement("7.2 count the weights of a block");
    }

    /**
     * All weights: the embedding table, the blocks, the final norm, and an output layer unless it is tied to the table.
     *
     * @param config the model's shape
     */
    public static long of(GptConfig config) {
        return TODO.implement("7.3 count all weights");
    }
}
