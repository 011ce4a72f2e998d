package dev.gptbytest.tensor;

import ai.djl.ndarray.NDArray;

/** One step of a network: a tensor goes in, a tensor comes out. Everything that follows is built from layers. */
@FunctionalInterface
public interface Layer {
    /** Computes the output. The input is never changed. */
    NDArray forward(NDArray x);
}
