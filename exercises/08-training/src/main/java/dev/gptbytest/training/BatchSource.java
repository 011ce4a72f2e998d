package dev.gptbytest.training;

import ai.djl.ndarray.NDManager;
import dev.gptbytest.data.Batch;

/** Gives the batches of a training, each by its number, the same each time. */
@FunctionalInterface
public interface BatchSource {
    /**
     * Makes a batch.
     *
     * @param number counted from 0
     * @param manager owns the batch, and decides its device
     */
    Batch batch(long number, NDManager manager);
}
