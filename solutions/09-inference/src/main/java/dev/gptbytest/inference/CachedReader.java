package dev.gptbytest.inference;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import dev.gptbytest.kit.Task;
import dev.gptbytest.kit.torch.Autograd;
import dev.gptbytest.model.LanguageModel;
import java.util.Arrays;
import java.util.stream.Stream;

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
    @Task("9.13 read only what is new")
    public float[][] readAll(int[][] ids) {
        int length = ids[0].length;
        long[] flat = Stream.of(ids).flatMapToInt(Arrays::stream).asLongStream().toArray();
        try (Autograd.NoGradient noGradient = Autograd.noGradient();
                NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray input = manager.create(flat, new Shape(ids.length, length)); // (B, T)
            NDArray hidden = model.hidden(input, cache.layers()); // (B, T, C)
            NDArray last = hidden.get(new NDIndex().addAllDim().addSliceDim(length - 1, length)); // (B, 1, C)
            float[] logits = model.logits(last).toFloatArray(); // B · V
            int vocabulary = logits.length / ids.length;
            float[][] rows = new float[ids.length][];
            for (int row = 0; row < rows.length; row++) {
                rows[row] = Arrays.copyOfRange(logits, row * vocabulary, (row + 1) * vocabulary);
            }
            return rows;
        }
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
