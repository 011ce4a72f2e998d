package dev.gptbytest.attention;

import ai.djl.ndarray.NDArray;
import dev.gptbytest.kit.TODO;
import dev.gptbytest.tensor.Layer;

/**
 * Forgets features at random while training, so that no single one is relied upon. Switched off, it does nothing.
 *
 * @see <a href="https://jmlr.org/papers/v15/srivastava14a.html">Srivastava et al. (2014)</a>
 */
public final class Dropout implements Layer {
    private final float probability;
    private boolean training;

    /**
     * A dropout, switched off at first.
     *
     * @param probability the chance of a feature to become 0, from 0 to below 1
     * @throws IllegalArgumentException if the probability is outside of that range
     */
    public Dropout(double probability) {
        if (!(probability >= 0 && probability < 1)) {
            throw new IllegalArgumentException(
                    "A dropout probability is from 0 to below 1, but is " + probability + ".");
        }
        this.probability = (float) probability;
    }

    /** Whether it is switched on. */
    public boolean isTraining() {
        return training;
    }

    /** Switches it on for training, or off. */
    public void training(boolean on) {
        training = on;
    }

    /**
     * While training, sets each element to 0 with the given probability and divides the others by
     * {@code 1 - probability}, which keeps the mean.
     *
     * @param x any shape
     * @return the same shape
     */
    @Override
    public NDArray forward(NDArray x) {
        return TODO.implement("5.6 dropout");
    }
}
