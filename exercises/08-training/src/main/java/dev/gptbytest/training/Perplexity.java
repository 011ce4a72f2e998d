package dev.gptbytest.training;

import dev.gptbytest.kit.TODO;

/** The loss in units one can feel. */
public final class Perplexity {
    private Perplexity() {}

    /**
     * {@code e^loss}: among how many equally likely tokens the model hesitates.
     *
     * @param loss mean loss per token in nats
     */
    public static double of(double loss) {
        return TODO.implement("8.2 perplexity");
    }

    /**
     * The bits needed per byte of text: a measure that does not depend on the tokenizer.
     *
     * @param loss mean loss per token in nats
     * @param tokens predictions made
     * @param bytes length of the text in UTF-8
     */
    public static double bitsPerByte(double loss, long tokens, long bytes) {
        return TODO.implement("8.3 bits per byte");
    }
}
