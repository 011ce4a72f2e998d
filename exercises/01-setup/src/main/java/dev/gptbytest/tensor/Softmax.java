package dev.gptbytest.tensor;

import ai.djl.ndarray.NDArray;
import dev.gptbytest.kit.TODO;

/** Turns any numbers into probabilities. */
public final class Softmax {
    private Softmax() {}

    /**
     * Computes {@code softmax(x)[i] = exp(x[i] - max) / sum over j of exp(x[j] - max)} along the last axis. Taking the
     * row's largest number away changes nothing in the result, but keeps {@code exp} from overflowing.
     *
     * @param x any shape
     * @return the same shape; along the last axis all numbers are positive and add up to 1
     */
    public static NDArray stable(NDArray x) {
        return TODO.implement("1.5 a softmax that cannot overflow");
    }
}
