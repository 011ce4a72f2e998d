package dev.gptbytest.inference;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import dev.gptbytest.attention.AttentionCache;
import dev.gptbytest.kit.Task;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a model remembers of the tokens it has read: keys and values of every layer. With it, a new token is read alone;
 * without it, the whole text would be read again for every new token.
 *
 * <p>Its memory lives outside of every scope, until {@link #close}.
 */
public final class KvCache implements AutoCloseable {
    private final NDManager manager;
    private final List<LayerCache> layers;

    /**
     * An empty cache. Its shape follows from what the layers hand in.
     *
     * @param layers the model's layers
     * @param capacity the longest text in tokens
     * @param parent owns the cache's own manager
     */
    public KvCache(int layers, int capacity, NDManager parent) {
        this.manager = parent.newSubManager();
        this.layers = Stream.generate(() -> new LayerCache(capacity, manager))
                .limit(layers)
                .toList();
    }

    /** One cache per layer. */
    public List<? extends AttentionCache> layers() {
        return layers;
    }

    /** The number of tokens remembered. */
    public int length() {
        return layers.get(0).length();
    }

    /**
     * The memory a cache needs: keys and values, for each layer, head and token.
     *
     * @param layers the model's layers
     * @param keyValueHeads key and value heads, not the query heads that share them
     * @param headDim features per head
     * @param tokens tokens of all texts together
     * @param bytesPerNumber 4 for float32, 2 for bfloat16
     * @return bytes
     */
    @Task("9.12 what a cache costs")
    public static long bytes(int layers, int keyValueHeads, int headDim, long tokens, int bytesPerNumber) {
        return 2L * layers * keyValueHeads * headDim * tokens * bytesPerNumber;
    }

    /** The memory this cache holds: 0 while it is empty, then that of its whole capacity. */
    public long bytes() {
        return layers.stream().mapToLong(LayerCache::bytes).sum();
    }

    /**
     * Replaces the texts of the batch by some of them; a text may be taken more than once.
     *
     * @param rows for each new text, the old one it continues
     */
    public void select(int... rows) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray indices = manager.create(rows);
            layers.forEach(layer -> layer.select(indices));
        }
    }

    /** Forgets everything, before another text. */
    public void clear() {
        layers.forEach(LayerCache::clear);
    }

    @Override
    public void close() {
        clear();
        manager.close();
    }
}
