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
class RmsNormTest {
    /** Measured float32 error 1.4e-7, times ten. */
    private static final double TOLERANCE = 1.4e-6;

    @Test
    @Task("6.1")
    @DisplayName("RMSNorm equals PyTorch's, for usual, zero, tiny, huge and shifted tokens")
    void likePyTorch(NDManager manager) {
        Golden golden = Golden.load("/golden/block.safetensors", manager);

        assertThatTensor(new RmsNorm(golden.input("norm.weight"), 1e-5).forward(golden.input("norm.x")))
                .withAxes("batch", "token", "feature")
                .isCloseTo(golden.get("norm.rms"), TOLERANCE);
    }

    @Test
    @Task("6.1")
    @DisplayName("(3, -4, 0, 0) has a mean square of 6.25, so it is divided by 2.5")
    void onPaper(NDManager manager) {
        NDArray x = manager.create(new float[] {3, -4, 0, 0}, new Shape(1, 1, 4));
        NDArray weight = manager.create(new float[] {1, 1, 5, 5});

        assertThatTensor(new RmsNorm(weight, 1e-9).forward(x)).isCloseTo(new double[] {1.2, -1.6, 0, 0}, TOLERANCE);
        assertThatTensor(x).as("the input").containsExactly(3, -4, 0, 0);
    }

    @Test
    @Task("6.1")
    @DisplayName("a token ten times as long comes out the same; a shifted one does not")
    void onlyTheDirectionCounts(NDManager manager) {
        RmsNorm norm = new RmsNorm(manager.create(new float[] {2, 3, 0.5f}), 1e-12);
        NDArray x = manager.create(new float[] {1, -2, 3}, new Shape(1, 1, 3));

        assertThatTensor(norm.forward(x.mul(10))).as("ten times").isCloseTo(norm.forward(x), TOLERANCE);
        assertThatTensor(norm.forward(x.add(1))) // (2, -1, 4), mean square 7
                .as("shifted by one")
                .isCloseTo(new double[] {4 / Math.sqrt(7), -3 / Math.sqrt(7), 2 / Math.sqrt(7)}, TOLERANCE);
    }
}
