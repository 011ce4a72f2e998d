package dev.gptbytest.tensor;

import static dev.gptbytest.kit.tensor.TensorAssert.assertThatTensor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.gptbytest.kit.Task;
import dev.gptbytest.kit.tensor.Golden;
import dev.gptbytest.kit.tensor.TensorTest;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@TensorTest
class SoftmaxTest {
    /** Measured float32 error 6e-8, times ten. */
    private static final double TOLERANCE = 6e-7;

    @Test
    @Task("1.5")
    @DisplayName("softmax equals PyTorch's, also for numbers around 1000 and -1000")
    void likePyTorch(NDManager manager) {
        Golden golden = Golden.load("/golden/tensors.safetensors", manager);

        assertThatTensor(Softmax.stable(golden.input("softmax.x"))).isCloseTo(golden.get("softmax.y"), TOLERANCE);
    }

    @Test
    @Task("1.5")
    @DisplayName("the numbers of a row add up to 1")
    void aRowAddsUpToOne(NDManager manager) {
        NDArray x = Golden.load("/golden/tensors.safetensors", manager).input("softmax.x"); // (2, 3, 5)
        double[] ones = new double[6];
        Arrays.fill(ones, 1);

        NDArray sums = Softmax.stable(x).sum(new int[] {-1});

        assertThatTensor(sums).hasShape(2, 3).isCloseTo(ones, TOLERANCE);
    }

    @Test
    @Task("1.5")
    @DisplayName("each row has its own largest number: rows 2000 apart do not disturb each other")
    void rowsFarApart(NDManager manager) {
        NDArray x = manager.create(new float[][] {{1000, 1000}, {-1000, -1000}, {0, 0}});

        assertThatTensor(Softmax.stable(x)).isCloseTo(new double[] {0.5, 0.5, 0.5, 0.5, 0.5, 0.5}, 0);
    }

    @Test
    @Task("1.5")
    @DisplayName("a score of minus infinity gets no share, and the input stays as it was")
    void minusInfinityGetsNothing(NDManager manager) {
        NDArray x = manager.create(new float[][] {{2, Float.NEGATIVE_INFINITY, 2}});

        assertThatTensor(Softmax.stable(x)).isCloseTo(new double[] {0.5, 0, 0.5}, 0);
        assertThatTensor(x).isCloseTo(new double[] {2, Double.NEGATIVE_INFINITY, 2}, 0);
    }
}
