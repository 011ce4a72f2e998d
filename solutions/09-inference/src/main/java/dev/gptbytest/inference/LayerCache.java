package dev.gptbytest.inference;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import dev.gptbytest.attention.AttentionCache;
import dev.gptbytest.kit.Task;

/**
 * The keys and values of one layer. Room for the longest text is made at the first use and then filled from the front, so
 * that a new token costs the same however many are there.
 */
public final class LayerCache implements AttentionCache {
    private final int capacity;
    private final NDManager manager;
    private NDArray keys; // (B, kvHeads, capacity, headDim), null until used
    private NDArray values;
    private int length;

    LayerCache(int capacity, NDManager manager) {
        this.capacity = capacity;
        this.manager = manager;
    }

    @Override
    public int length() {
        return length;
    }

    /**
     * Writes the new tokens behind the old ones.
     *
     * @param newKeys already turned to their positions, shape {@code (B, kvHeads, T, headDim)}
     * @param newValues shape {@code (B, kvHeads, T, headDim)}
     * @return all keys and values up to now, shape {@code (B, kvHeads, length, headDim)}; views, good until the next call
     * @throws IllegalArgumentException if there is not enough room
     */
    @Override
    @Task("9.11 remember keys and values")
    public KeyValues append(NDArray newKeys, NDArray newValues) {
        int end = length + Math.toIntExact(newKeys.size(2));
        if (end > capacity) {
            throw new IllegalArgumentException(
                    "The cache has room for " + capacity + " tokens, but this text has " + end + ".");
        }
        if (keys == null) {
            keys = room(newKeys);
            values = room(newValues);
        }
        NDIndex behind = tokens(length, end);
        keys.set(behind, newKeys);
        values.set(behind, newValues);
        length = end;
        return new KeyValues(keys.get(tokens(0, end)), values.get(tokens(0, end)));
    }

    /** The part {@code [:, :, from:to, :]} of an array. */
    static NDIndex tokens(int from, int to) {
        return new NDIndex().addAllDim(2).addSliceDim(from, to);
    }

    /** Zeros like an array, but for the longest text. */
    NDArray room(NDArray like) {
        Shape shape = like.getShape();
        return keep(manager.zeros(
                new Shape(shape.get(0), shape.get(1), capacity, shape.get(3)), like.getDataType(), like.getDevice()));
    }

    /** Saves an array from the scope of the current step: it lives until this cache lets it go. */
    NDArray keep(NDArray array) {
        NDScope.unregister(array);
        array.attach(manager);
        return array;
    }

    /** Replaces the texts of the batch by some of them. */
    void select(NDArray rows) {
        if (keys != null) {
            NDArray oldKeys = keys;
            NDArray oldValues = values;
            keys = keep(oldKeys.get(rows));
            values = keep(oldValues.get(rows));
            oldKeys.close();
            oldValues.close();
        }
    }

    /** Forgets everything and gives the memory back. */
    void clear() {
        if (keys != null) {
            keys.close();
            values.close();
            keys = null;
            values = null;
        }
        length = 0;
    }

    /** The memory in use. */
    long bytes() {
        return keys == null
                ? 0
                : (keys.size() + values.size()) * keys.getDataType().getNumOfBytes();
    }
}
