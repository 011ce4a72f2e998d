package dev.gptbytest.training;

import ai.djl.ndarray.NDArray;
import dev.gptbytest.kit.TODO;
import dev.gptbytest.kit.torch.TorchFunction;
import dev.gptbytest.model.LayerFactory;
import dev.gptbytest.tensor.Layer;

/**
 * Multiplies matrices in bfloat16, which costs half the memory traffic and runs on the fast units of a GPU, and keeps
 * everything else in float32: the master weights, the norms, the softmax, the loss.
 *
 * @see <a href="https://arxiv.org/abs/1710.03740">Mixed Precision Training (2017)</a>
 */
public final class MixedPrecision implements LayerFactory {
    private final TorchFunction linear;

    /** Compiles the one operation that is needed. DJL cannot make bfloat16 arrays, so the casts happen inside of it. */
    public MixedPrecision() {
        linear = TorchFunction.compile("""
                def forward(self, x: Tensor, weight: Tensor) -> Tensor:
                  return torch.to(torch.linear(torch.to(x, 15), torch.to(weight, 15)), 6)
                """); // 15 is bfloat16, 6 is float32
    }

    /**
     * A linear layer whose product is computed in bfloat16. The weight stays as it is, float32; a small update that
     * bfloat16 could not hold is not lost.
     *
     * @param weight float32, shape {@code (out, in)}
     * @return float32 in, float32 out
     */
    @Override
    public Layer linear(NDArray weight) {
        return TODO.implement("8.10 multiply in bfloat16");
    }
}
