package dev.gptbytest.training;

import dev.gptbytest.kit.Task;

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
    @Task("8.13 overfit one batch")
    public static int steps(Trainer trainer, double limit, int maxSteps) {
        for (int step = 1; step <= maxSteps; step++) {
            if (trainer.step().loss() < limit) {
                return step;
            }
        }
        return -1;
    }
}
