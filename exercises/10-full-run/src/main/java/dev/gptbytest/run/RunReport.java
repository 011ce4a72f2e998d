package dev.gptbytest.run;

import dev.gptbytest.kit.TODO;
import dev.gptbytest.training.Perplexity;

/**
 * How a training ended.
 *
 * @param steps steps taken, in all sittings
 * @param tokens predictions learned from
 * @param seconds time spent
 * @param validationLoss the last one, nats per token
 * @param bestValidationLoss the lowest one
 * @param tokensPerByte tokens that a byte of the validation text takes
 * @param stopped whether somebody stopped it before its last step
 */
public record RunReport(
        long steps,
        long tokens,
        double seconds,
        double validationLoss,
        double bestValidationLoss,
        double tokensPerByte,
        boolean stopped) {

    /** Among how many equally likely tokens the model hesitates. Depends on the tokenizer. */
    public double perplexity() {
        return Perplexity.of(validationLoss);
    }

    /** The last validation loss in bits per byte of text. The one number to compare across tokenizers. */
    public double bitsPerByte() {
        return TODO.implement("10.17 bits per byte");
    }

    /**
     * How far the last validation loss is above the lowest possible one, as a share: 0.1 for 10 %.
     *
     * @param floor nats per token, with the same tokenizer
     */
    public double above(double floor) {
        return TODO.implement("10.18 the distance to the floor");
    }
}
