package dev.gptbytest.data;

import ai.djl.ndarray.NDManager;
import dev.gptbytest.kit.TODO;

/**
 * Draws batches of random windows.
 *
 * <p>Batch number {@code n} is always the same: it depends on the seed and on {@code n}, not on what was drawn before. So
 * a stopped training goes on exactly where it was by remembering one number.
 */
public final class BatchSampler {
    private final Windows windows;
    private final int batchSize;
    private final long seed;

    /**
     * A sampler over every place of a text.
     *
     * @param tokens the text as ids; not copied
     * @param batchSize windows per batch, {@code B}
     * @param context tokens per window, {@code T}
     * @param seed another seed gives other batches
     * @throws IllegalArgumentException if a number is not positive or the text is too short for one window
     */
    public BatchSampler(int[] tokens, int batchSize, int context, long seed) {
        this(new TokenDataset(tokens, context, 1), batchSize, seed);
    }

    /**
     * A sampler over windows.
     *
     * @param windows to draw from
     * @param batchSize windows per batch, {@code B}
     * @param seed another seed gives other batches
     * @throws IllegalArgumentException if the batch size is not positive
     */
    public BatchSampler(Windows windows, int batchSize, long seed) {
        if (batchSize < 1) {
            throw new IllegalArgumentException("The batch size must be at least 1, but is " + batchSize + ".");
        }
        this.windows = windows;
        this.batchSize = batchSize;
        this.seed = seed;
    }

    /**
     * Draws a batch; every window is equally likely.
     *
     * @param number which batch
     * @param manager owns the batch, and decides its device
     * @return inputs and targets of shape {@code (batchSize, context)}
     */
    public Batch batch(long number, NDManager manager) {
        return TODO.implement("3.5 random batches that can be drawn again");
    }
}
