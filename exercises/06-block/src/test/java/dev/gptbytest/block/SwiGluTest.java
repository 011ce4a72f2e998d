package dev.gptbytest.block;

import static dev.gptbytest.kit.tensor.TensorAssert.assertThatTensor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.gptbytest.kit.Task;
import dev.gptbytest.kit.tensor.Golden;
import dev.gptbytest.kit.tensor.TensorTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@TensorTest
class SwiGluTest {
    /** Measured float32 error 2.2e-7, times ten. */
    private static final double TOLERANCE = 2.2e-6;

    @Test
    @Task("6.5")
    @DisplayName("the output equals Llama's in transformers")
    void likeLlama(NDManager manager) {
        Golden golden = Golden.load("/golden/block.safetensors", manager);

        assertThatTensor(
                        new Llama(golden.inputs("llama.weights.")).feedForward().forward(golden.input("x")))
                .withAxes("batch", "token", "feature")
                .isCloseTo(golden.get("llama.mlp.y"), TOLERANCE);
    }

    @Test
    @Task("6.5")
    @DisplayName("one number: the gate says 2 and the way up 1, so 2 · sigmoid(2) · 1 passes")
    void oneNumber(NDManager manager) {
        SwiGlu swiGlu = new SwiGlu(x -> x, x -> x.mul(0.5f), x -> x.mul(10));
        NDArray two = manager.create(new float[] {2}, new Shape(1, 1, 1));

        assertThatTensor(swiGlu.forward(two))
                .hasShape(1, 1, 1)
                .isCloseTo(new double[] {20 / (1 + Math.exp(-2))}, TOLERANCE);
    }
}
