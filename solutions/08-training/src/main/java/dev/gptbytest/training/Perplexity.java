package dev.gptbytest.training;

import dev.gptbytest.kit.Task;

/** The loss in units one can feel. */
public final class Perplexity {
    private Perplexity() {}

    /**
     * {@code e^loss}: among how many equally likely tokens the model hesitates.
     *
     * @param loss mean loss per token in nats
     */
    @Task("8.2 perplexity")
    public static double of(double loss) {
        return Math.exp(loss);
    }

    /**
     * The bits needed per byte of text: a measure that does not depend on the tokenizer.
     *
     * @param loss mean loss per token in nats
     * @param tokens predictions made
     * @param bytes length of the text in UTF-8
     */
    @Task("8.3 bits per byte")
    public static double bitsPerByte(double loss, long tokens, long bytes) {
        return loss * tokens / Math.log(2) / bytes;
    }
}
