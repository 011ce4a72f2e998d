package dev.gptbytest.run;

/** What a loss curve can look like, and what that means. */
public enum CurvePattern {
    /** Falls fast, then slowly; validation goes along. */
    GOOD("The loss falls as it should."),
    /** Never leaves the start. */
    FLAT("The loss does not fall: look at the learning rate, and whether gradients reach the weights."),
    /** Jumps up, for a while or for good. */
    SPIKE("The loss jumped up: lower the learning rate, lengthen the warm-up, or clip shorter."),
    /** Falls, and then stays too high. */
    PLATEAU("The loss stopped falling early: try a higher learning rate, or a larger model."),
    /** Training falls, validation rises. */
    OVERFITTING("The model learns by heart: stop earlier, take more text, a smaller model or more dropout."),
    /** Is not a number any more. */
    NOT_A_NUMBER("The loss is not a number: lower the learning rate, or look for a division by zero."),
    /** Is lower than can be. */
    TOO_GOOD("The loss is too good to be true: does a token see its future, or training the validation text?"),
    /** Jumps around more than it falls. */
    NOISY("The loss jumps around: take larger batches, or accumulate more of them."),
    /** Is too short to say anything. */
    TOO_EARLY("It is too early to say anything: the warm-up has hardly ended.");

    private final String advice;

    CurvePattern(String advice) {
        this.advice = advice;
    }

    /** What it means, and what to do, in one sentence. */
    public String advice() {
        return advice;
    }
}
