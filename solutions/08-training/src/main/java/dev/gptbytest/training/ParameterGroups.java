package dev.gptbytest.training;

import ai.djl.ndarray.NDArray;
import dev.gptbytest.kit.Task;

/** Which weights are pulled towards zero. */
public final class ParameterGroups {
    private ParameterGroups() {}

    /**
     * Whether weight decay applies: to matrices (the embedding table among them), not to norms and biases, which have one
     * axis.
     */
    @Task("8.4 which weights decay")
    public static boolean decays(NDArray parameter) {
        return parameter.getShape().dimension() >= 2;
    }
}
