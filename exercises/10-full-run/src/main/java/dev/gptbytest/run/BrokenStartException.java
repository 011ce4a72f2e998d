package dev.gptbytest.run;

/** An untrained model that does not guess: something is wrong with it, and training would only hide that. */
public final class BrokenStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenStartException(double loss, int vocabularySize) {
        super(
                ("The untrained model has a loss of %.2f, but guessing costs ln(%d) = %.2f: the first weights, the logits or"
                                + " the loss are wrong, and training is not worth while before that is mended.")
                        .formatted(loss, vocabularySize, Math.log(vocabularySize)));
    }
}
