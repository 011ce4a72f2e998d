package dev.gptbytest.tensor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.gptbytest.kit.TODO;

/**
 * A learned linear map: {@code y = x · Wᵀ + b}. The weight is kept as {@code (out, in)}, one row per output, as PyTorch
 * and Hugging Face do.
 */
public final class Linear implements Layer {
    private final NDArray weight; // (out, in)
    private final NDArray bias; // (out), or null

    /** A linear map without bias. */
    public Linear(NDArray weight) {
        this(weight, null);
    }

    /**
     * A linear map.
     *
     * @param weight shape {@code (out, in)}
     * @param bias shape {@code (out)}, or null for none
     * @throws IllegalArgumentException if the shapes do not fit together
     */
    public Linear(NDArray weight, NDArray bias) {
        if (weight.getShape().dimension() != 2) {
            throw new IllegalArgumentException(
                    "A linear layer needs a weight of shape (out, in), but got " + weight.getShape() + ".");
        }
        if (bias != null && !bias.getShape().equals(new Shape(weight.size(0)))) {
            throw new IllegalArgumentException("A linear layer with weight " + weight.getShape() + " needs a bias of ("
                    + weight.size(0) + "), but got " + bias.getShape() + ".");
        }
        this.weight = weight;
        this.bias = bias;
    }

    /**
     * Computes {@code x · Wᵀ + b}.
     *
     * @param x shape {@code (…, in)}
     * @return shape {@code (…, out)}
     */
    @Override
    public NDArray forward(NDArray x) {
        return TODO.implement("1.7 a linear layer");
    }
}
