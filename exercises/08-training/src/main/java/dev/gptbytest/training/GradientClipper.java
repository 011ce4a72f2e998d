package dev.gptbytest.training;

import ai.djl.ndarray.NDArray;
import dev.gptbytest.kit.TODO;
import java.util.Collection;

/** Keeps one bad batch from throwing the model off its way. */
public final class GradientClipper {
    private GradientClipper() {}

    /**
     * The length of all gradients taken as one long vector: {@code sqrt(sum of g²)}.
     *
     * @param gradients of any shapes
     */
    public static double norm(Collection<NDArray> gradients) {
        return TODO.implement("8.7 the norm of all gradients");
    }

    /**
     * Shortens all gradients by one common factor, {@code limit / norm}, if they are longer than the limit together; their
     * direction stays. Shorter ones are not touched.
     *
     * @param gradients changed in place
     * @param limit the longest allowed, for example 1.0
     * @return the norm before
     */
    public static double clip(Collection<NDArray> gradients, double limit) {
        return TODO.implement("8.8 clip the gradients");
    }
}
