package dev.gptbytest.block;

import static dev.gptbytest.kit.tensor.TensorAssert.assertThatTensor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.gptbytest.kit.Task;
import dev.gptbytest.kit.tensor.Golden;
import dev.gptbytest.kit.tensor.TensorTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@TensorTest
class ActivationsTest {
    /** Measured float32 error 4e-7, times ten. */
    private static final double TOLERANCE = 4e-6;

    @Test
    @Task("6.3")
    @DisplayName("SiLU equals PyTorch's from -6 to 6")
    void siluLikePyTorch(NDManager manager) {
        Golden golden = Golden.load("/golden/block.safetensors", manager);

        assertThatTensor(Activations.silu(golden.input("activation.x")))
                .isCloseTo(golden.get("activation.silu"), TOLERANCE);
    }

    @Test
    @Task("6.3")
    @DisplayName("SiLU keeps large numbers, stops very negative ones, and leaves its input alone")
    void siluOfExtremes(NDManager manager) {
        NDArray x = manager.create(new float[][] {{-1000, 0, 1000}});

        assertThatTensor(Activations.silu(x)).hasShape(1, 3).isCloseTo(new double[] {0, 0, 1000}, 0);
        assertThatTensor(x).containsExactly(-1000, 0, 1000);
    }

    @Test
    @Task("6.4")
    @DisplayName("GELU equals PyTorch's tanh form from -6 to 6")
    void geluLikePyTorch(NDManager manager) {
        Golden golden = Golden.load("/golden/block.safetensors", manager);

        assertThatTensor(Activations.gelu(golden.input("activation.x")))
                .isCloseTo(golden.get("activation.gelu"), TOLERANCE);
    }

    @Test
    @Task("6.4")
    @DisplayName("GELU keeps large numbers, stops very negative ones, and leaves its input alone")
    void geluOfExtremes(NDManager manager) {
        NDArray x = manager.create(new float[][] {{-1000}, {0}, {1000}});

        assertThatTensor(Activations.gelu(x)).hasShape(3, 1).isCloseTo(new double[] {0, 0, 1000}, 0);
        assertThatTensor(x).containsExactly(-1000, 0, 1000);
    }
}
