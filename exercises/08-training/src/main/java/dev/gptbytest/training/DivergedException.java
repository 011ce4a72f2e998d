package dev.gptbytest.training;

/** The loss or a gradient is no longer a number; going on would ruin the weights. */
public final class DivergedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long step;

    DivergedException(long step, String message) {
        super(message);
        this.step = step;
    }

    /** The step at which it happened, counted from 0. The weights are those of before that step. */
    public long step() {
        return step;
    }
}
