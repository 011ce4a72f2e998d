package dev.gptbytest.tensor;

import ai.djl.ndarray.NDArray;
import dev.gptbytest.kit.Task;

/** Turns any numbers into probabilities. */
public final class Softmax {
    private static final int[] LAST_AXIS = {-1};

    private Softmax() {}

    /**
     * Computes {@code softmax(x)[i] = exp(x[i] - max) / sum over j of exp(x[j] - max)} along the last axis. Taking the
     * row's largest number away changes nothing in the result, but keeps {@code exp} from overflowing.
     *
     * @param x any shape
     * @return the same shape; along the last axis all numbers are positive and add up to 1
     */
    @Task("1.5 a softmax that cannot overflow")
    public static NDArray stable(NDArray x) {
        NDArray exponentials = x.sub(x.max(LAST_AXIS, true)).exp();
        return exponentials.div(exponentials.sum(LAST_AXIS, true));
    }
}
