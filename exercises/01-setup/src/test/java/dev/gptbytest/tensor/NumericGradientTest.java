package dev.gptbytest.tensor;

import static dev.gptbytest.kit.tensor.TensorAssert.assertThatTensor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.gptbytest.kit.Task;
import dev.gptbytest.kit.tensor.Golden;
import dev.gptbytest.kit.tensor.TensorTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@TensorTest
class NumericGradientTest {
    /** Measured error of the central difference with h = 1e-5 in float64 4e-11, times ten. */
    private static final double TOLERANCE = 4e-10;

    @Test
    @Task("1.8")
    @DisplayName("the central difference of x³ is 3x² + h², exactly")
    void ofACube(NDManager manager) {
        NDArray x = manager.create(new double[] {2, -1, 0});

        NDArray gradient = NumericGradient.of(p -> p.pow(3).sum().getDouble(), x, 0.5);

        assertThatTensor(gradient).hasType(DataType.FLOAT64).isCloseTo(new double[] {12.25, 3.25, 0.25}, TOLERANCE);
    }

    @Test
    @Task("1.8")
    @DisplayName("the measured slope of a softmax equals PyTorch's derivative, in shape too")
    void ofASoftmax(NDManager manager) {
        Golden golden = Golden.load("/golden/tensors.safetensors", manager);
        NDArray v = golden.get("slope.v");

        NDArray gradient =
                NumericGradient.of(p -> p.softmax(-1).mul(v).sum().getDouble(), golden.get("slope.x"), 1e-5); // (2, 3)

        assertThatTensor(gradient).isCloseTo(golden.get("slope.gradient"), TOLERANCE);
    }

    @Test
    @Task("1.8")
    @DisplayName("one element is nudged at a time, and the tensor itself never")
    void oneElementAtATime(NDManager manager) {
        NDArray x = manager.create(new double[][] {{3, 5}, {7, 11}});

        NDArray gradient = NumericGradient.of(p -> p.prod().getDouble(), x, 0.25);

        assertThatTensor(gradient).hasShape(2, 2).isCloseTo(new double[] {385, 231, 165, 105}, TOLERANCE);
        assertThatTensor(x).containsExactly(3, 5, 7, 11);
    }
}
