package dev.gptbytest.block;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;
import dev.gptbytest.kit.Task;

/** The bends between two linear maps, without which the two would be one. */
public final class Activations {
    private static final double SQRT_2_OVER_PI = Math.sqrt(2 / Math.PI);

    private Activations() {}

    /**
     * Sigmoid linear unit, also called swish: {@code x · sigmoid(x) = x / (1 + exp(-x))}.
     *
     * @param x any shape
     * @return the same shape
     */
    @Task("6.3 SiLU")
    public static NDArray silu(NDArray x) {
        return x.mul(Activation.sigmoid(x));
    }

    /**
     * Gaussian error linear unit in the form that GPT-2 was trained with:
     * {@code 0.5·x·(1 + tanh(sqrt(2/π)·(x + 0.044715·x³)))}.
     *
     * @param x any shape
     * @return the same shape
     * @see <a href="https://arxiv.org/abs/1606.08415">GELU (2016)</a>
     */
    @Task("6.4 GELU")
    public static NDArray gelu(NDArray x) {
        NDArray cubic = x.mul(x).mul(x).mul(0.044715).add(x);
        return cubic.mul(SQRT_2_OVER_PI).tanh().add(1).mul(x).mul(0.5);
    }
}
