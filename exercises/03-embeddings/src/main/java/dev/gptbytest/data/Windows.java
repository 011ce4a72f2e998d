package dev.gptbytest.data;

import ai.djl.ndarray.NDManager;

/** A text, cut into windows that a model can read, each with its targets. */
public interface Windows {
    /** The number of windows. */
    int size();

    /**
     * Cuts out windows and their targets.
     *
     * @param manager owns the batch, and decides its device
     * @param windows which windows, each from 0 to {@code size() - 1}
     * @return inputs and targets of shape {@code (windows.length, context)}
     * @throws IndexOutOfBoundsException if there is no such window
     */
    Batch batch(NDManager manager, int... windows);
}
