package dev.gptbytest.inference;

import ai.djl.ndarray.NDManager;
import dev.gptbytest.kit.TODO;
import dev.gptbytest.model.LanguageModel;

/** Reads texts bit by bit with a model, and says after each bit what could come next. */
public final class CachedReader implements AutoCloseable {
    private final LanguageModel model;
    private final NDManager manager;
    private final KvCache cache;

    /**
     * A reader at the start of a text.
     *
     * @param model reads; should be out of training mode
     * @param manager decides the device
     */
    public CachedReader(LanguageModel model, NDManager manager) {
        this.model = model;
        this.manager = manager;
        this.cache = new KvCache(model.layers(), model.context(), manager);
    }

    /**
     * Reads on in one text.
     *
     * @param ids the next tokens, at least 1
     * @return the logits of the token after them, {@code V} numbers
     */
    public float[] read(int... ids) {
        return readAll(new int[][] {ids})[0];
    }

    /**
     * Reads on in several texts at once. Only the new tokens go through the model, only the last of them through its
     * output layer, and nothing is recorded for gradients or left behind.
     *
     * @param ids the next tokens of each text, {@code B x T}, equally many for each
     * @return the logits of the token after them, {@code B x V}
     * @throws IllegalArgumentException if the text gets longer than the model's context
     */
    public float[][] readAll(int[][] ids) {
        return TODO.implement("9.13 read only what is new");
    }

    /** The number of tokens read so far. */
    public int length() {
        return cache.length();
    }

    /** What this reader remembers. */
    public KvCache cache() {
        return cache;
    }

    @Override
    public void close() {
        cache.close();
    }
}
