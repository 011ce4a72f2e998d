package dev.gptbytest.training;

import dev.gptbytest.kit.TODO;

/** The oldest test of a training loop: a model that cannot learn one batch by heart has a bug. */
public final class OverfitOneBatch {
    private OverfitOneBatch() {}

    /**
     * Trains until the loss falls below a limit.
     *
     * @param trainer its batch source always gives the same batch
     * @param limit for example 0.05
     * @param maxSteps when to give up
     * @return the number of steps it took, or -1 if it did not get there
     */
    public static int steps(Trainer trainer, double limit, int maxSteps) {
        return TODO.implement("8.13 overfit one batch");
    }
}
