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
class LayerNormTest {
    /** Measured float32 error 4e-7, against PyTorch and against the six decimals on paper; times ten. */
    private static final double TOLERANCE = 4e-6;

    /** A shift costs digits: measured float32 error 2e-6, times ten. */
    private static final double SHIFT_TOLERANCE = 2e-5;

    @Test
    @Task("6.2")
    @DisplayName("LayerNorm equals PyTorch's, for usual, zero, tiny, huge and shifted tokens")
    void likePyTorch(NDManager manager) {
        Golden golden = Golden.load("/golden/block.safetensors", manager);
        LayerNorm norm = new LayerNorm(golden.input("norm.weight"), golden.input("norm.bias"), 1e-5);

        assertThatTensor(norm.forward(golden.input("norm.x")))
                .withAxes("batch", "token", "feature")
                .isCloseTo(golden.get("norm.layer"), TOLERANCE);
    }

    @Test
    @Task("6.2")
    @DisplayName("(3, -4, 0, 0) with the variance divided by 4, not 3")
    void onPaper(NDManager manager) {
        NDArray x = manager.create(new float[] {3, -4, 0, 0}, new Shape(1, 1, 4));
        LayerNorm norm = new LayerNorm(manager.ones(new Shape(4)), manager.zeros(new Shape(4)), 1e-9);

        assertThatTensor(norm.forward(x)).isCloseTo(new double[] {1.306549, -1.507557, 0.100504, 0.100504}, TOLERANCE);
    }

    @Test
    @Task("6.2")
    @DisplayName("a shifted token comes out the same; one of equal features comes out as the bias")
    void aShiftDoesNotCount(NDManager manager) {
        LayerNorm norm =
                new LayerNorm(manager.create(new float[] {2, 3, 0.5f}), manager.create(new float[] {10, 20, 30}), 1e-5);
        NDArray x = manager.create(new float[] {1, -2, 3}, new Shape(1, 1, 3));

        assertThatTensor(norm.forward(x.add(4))).as("shifted").isCloseTo(norm.forward(x), SHIFT_TOLERANCE);
        assertThatTensor(norm.forward(manager.ones(new Shape(1, 1, 3)).mul(7)))
                .as("equal features")
                .isCloseTo(new double[] {10, 20, 30}, TOLERANCE);
    }
}
