package dev.gptbytest.training;

import ai.djl.ndarray.NDArray;
import dev.gptbytest.kit.TODO;

/** Which weights are pulled towards zero. */
public final class ParameterGroups {
    private ParameterGroups() {}

    /**
     * Whether weight decay applies: to matrices (the embedding table among them), not to norms and biases, which have one
     * axis.
     */
    public static boolean decays(NDArray parameter) {
        return TODO.implement("8.4 which weights decay");
    }
}
