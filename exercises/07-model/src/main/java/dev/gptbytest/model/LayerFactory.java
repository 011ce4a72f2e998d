package dev.gptbytest.model;

import ai.djl.ndarray.NDArray;
import dev.gptbytest.block.RmsNorm;
import dev.gptbytest.tensor.Layer;
import dev.gptbytest.tensor.Linear;

/** Makes the layers a model is built from. Another factory gives another way to compute the same thing. */
public interface LayerFactory {
    /** Plain float32 arithmetic. */
    LayerFactory PLAIN = new LayerFactory() {};

    /**
     * A linear layer without bias.
     *
     * @param weight shape {@code (out, in)}
     */
    default Layer linear(NDArray weight) {
        return new Linear(weight);
    }

    /**
     * A norm.
     *
     * @param weight shape {@code (C)}
     */
    default Layer rmsNorm(NDArray weight, double epsilon) {
        return new RmsNorm(weight, epsilon);
    }
}
