package dev.gptbytest.tensor;

import static dev.gptbytest.kit.tensor.TensorAssert.assertThatTensor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.gptbytest.kit.Task;
import dev.gptbytest.kit.tensor.Golden;
import dev.gptbytest.kit.tensor.TensorTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@TensorTest
class LinearTest {
    /** Measured float32 error 2.4e-7, times ten. */
    private static final double TOLERANCE = 2.4e-6;

    @Test
    @Task("1.7")
    @DisplayName("a linear layer multiplies with the transposed weight and adds the bias")
    void withBias(NDManager manager) {
        Golden golden = Golden.load("/golden/tensors.safetensors", manager);
        Linear linear = new Linear(golden.input("linear.weight"), golden.input("linear.bias"));

        assertThatTensor(linear.forward(golden.input("linear.x")))
                .withAxes("batch", "token", "feature")
                .isCloseTo(golden.get("linear.y"), TOLERANCE);
    }

    @Test
    @Task("1.7")
    @DisplayName("without a bias it only multiplies")
    void withoutBias(NDManager manager) {
        Golden golden = Golden.load("/golden/tensors.safetensors", manager);
        Linear linear = new Linear(golden.input("linear.weight"));

        assertThatTensor(linear.forward(golden.input("linear.x")))
                .withAxes("batch", "token", "feature")
                .isCloseTo(golden.get("linear.y_without_bias"), TOLERANCE);
    }

    @Test
    @Task("1.7")
    @DisplayName("one row on paper: a weight row per output")
    void onPaper(NDManager manager) {
        NDArray weight = manager.create(new float[][] {{1, 2}, {3, 4}, {5, 6}}); // (3, 2)
        NDArray bias = manager.create(new float[] {100, 200, 300});
        NDArray x = manager.create(new float[][] {{1, 10}});

        assertThatTensor(new Linear(weight, bias).forward(x)).hasShape(1, 3).containsExactly(121, 243, 365);
    }
}
