package dev.gptbytest.block;

import ai.djl.ndarray.NDArray;
import dev.gptbytest.kit.TODO;

/** The bends between two linear maps, without which the two would be one. */
public final class Activations {
    private Activations() {}

    /**
     * Sigmoid linear unit, also called swish: {@code x · sigmoid(x) = x / (1 + exp(-x))}.
     *
     * @param x any shape
     * @return the same shape
     */
    public static NDArray silu(NDArray x) {
        return TODO.implement("6.3 SiLU");
    }

    /**
     * Gaussian error linear unit in the form that GPT-2 was trained with:
     * {@code 0.5·x·(1 + tanh(sqrt(2/π)·(x + 0.044715·x³)))}.
     *
     * @param x any shape
     * @return the same shape
     * @see <a href="https://arxiv.org/abs/1606.08415">GELU (2016)</a>
     */
    public static NDArray gelu(NDArray x) {
        return TODO.implement("6.4 GELU");
    }
}
