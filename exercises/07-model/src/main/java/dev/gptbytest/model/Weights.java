package dev.gptbytest.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * Hands out named weights, each with the shape that is expected, and notices what nobody asked for. A checkpoint that
 * does not fit is an error with a name in it, never a model that silently misses something.
 */
public final class Weights {
    private final Map<String, NDArray> available;
    private final Map<String, NDArray> taken = new LinkedHashMap<>();

    /** Weights by name, as in a checkpoint. */
    public Weights(Map<String, NDArray> available) {
        this.available = available;
    }

    /**
     * Takes a weight.
     *
     * @throws IllegalArgumentException if it is missing or has another shape
     */
    public NDArray take(String name, long... shape) {
        NDArray weight = available.get(name);
        if (weight == null) {
            throw new IllegalArgumentException("The weights have no " + name + ".");
        }
        if (!weight.getShape().equals(new Shape(shape))) {
            throw new IllegalArgumentException(
                    name + " should have shape " + new Shape(shape) + ", but has " + weight.getShape() + ".");
        }
        taken.put(name, weight);
        return weight;
    }

    /**
     * Everything taken, by name, in the order of taking.
     *
     * @throws IllegalArgumentException if there are weights that nobody took
     */
    public Map<String, NDArray> allTaken() {
        TreeSet<String> left = new TreeSet<>(available.keySet());
        left.removeAll(taken.keySet());
        if (!left.isEmpty()) {
            throw new IllegalArgumentException("The weights hold " + left.size()
                    + " tensors that this model has no place for, first " + left.first() + ".");
        }
        return Collections.unmodifiableMap(taken);
    }
}
