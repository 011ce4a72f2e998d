package dev.gptbytest.block;

import ai.djl.ndarray.NDArray;
import dev.gptbytest.kit.TODO;
import dev.gptbytest.tensor.Layer;

/**
 * The feed-forward network of LLaMA: one branch computes, the other decides how much of it passes.
 *
 * @see <a href="https://arxiv.org/abs/2002.05202">GLU Variants Improve Transformer (2020)</a>
 */
public final class SwiGlu implements Layer {
    private final Layer gate;
    private final Layer up;
    private final Layer down;

    /**
     * A feed-forward network.
     *
     * @param gate {@code C -> hidden}
     * @param up {@code C -> hidden}
     * @param down {@code hidden -> C}
     */
    public SwiGlu(Layer gate, Layer up, Layer down) {
        this.gate = gate;
        this.up = up;
        this.down = down;
    }

    /**
     * Computes {@code down(silu(gate(x)) · up(x))}.
     *
     * @param x shape {@code (B, T, C)}
     * @return shape {@code (B, T, C)}
     */
    @Override
    public NDArray forward(NDArray x) {
        return TODO.implement("6.5 SwiGLU");
    }
}
