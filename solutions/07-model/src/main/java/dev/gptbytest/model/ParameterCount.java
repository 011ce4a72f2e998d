package dev.gptbytest.model;

import dev.gptbytest.kit.Task;

/** How many numbers a model learns, from its configuration alone. */
public final class ParameterCount {
    private ParameterCount() {}

    /**
     * The weights of one block: two norms, four attention matrices, three feed-forward matrices.
     *
     * @param config the model's shape
     */
    @Task("7.2 count the weights of a block")
    public static long ofBlock(GptConfig config) {
        long width = config.width();
        long keyValueWidth = (long) config.keyValueHeads() * config.headDim();
        long attention = 2 * width * width + 2 * width * keyValueWidth; // query and output, key and value
        long feedForward = 3 * width * config.hidden(); // gate, up, down
        return attention + feedForward + 2 * width;
    }

    /**
     * All weights: the embedding table, the blocks, the final norm, and an output layer unless it is tied to the table.
     *
     * @param config the model's shape
     */
    @Task("7.3 count all weights")
    public static long of(GptConfig config) {
        long table = (long) config.vocabularySize() * config.width();
        return (config.tied() ? 1 : 2) * table + config.layers() * ofBlock(config) + config.width();
    }
}
