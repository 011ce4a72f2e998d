package dev.gptbytest.tensor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import dev.gptbytest.kit.TODO;

/**
 * Whose memory is it? A tensor lives outside of the Java heap, where the garbage collector does not clean. An
 * {@link NDScope} does: whatever is made between its braces is released at the closing one.
 */
public final class Scopes {
    private Scopes() {}

    /**
     * The root of the mean square, {@code sqrt(mean(x²))}, leaving no tensor behind.
     *
     * @param x float32, any shape
     */
    public static float rootMeanSquare(NDArray x) {
        return TODO.implement("1.13 leave nothing behind");
    }
}
