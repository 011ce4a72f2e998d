package dev.gptbytest.attention;

import static dev.gptbytest.kit.tensor.TensorAssert.assertThatTensor;
import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.gptbytest.kit.Task;
import dev.gptbytest.kit.tensor.Golden;
import dev.gptbytest.kit.tensor.TensorTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@TensorTest
class AveragingTest {
    /** Measured float32 error 1.2e-7, times ten. */
    private static final double TOLERANCE = 1.2e-6;

    @Test
    @Task("5.1")
    @DisplayName("the mean of all tokens so far, worked out on paper")
    void onPaper() {
        float[][] x = {{6, -2}, {2, 4}, {1, 7}};

        assertThat(Averaging.byLoop(x)).isDeepEqualTo(new float[][] {{6, -2}, {4, 1}, {3, 3}});
    }

    @Test
    @Task("5.1")
    @DisplayName("the first token has no past but itself, and the input stays as it was")
    void theFirstToken() {
        float[][] x = {{3, 1, 2}, {9, 9, 9}};

        assertThat(Averaging.byLoop(x)[0]).containsExactly(3, 1, 2);
        assertThat(x).isDeepEqualTo(new float[][] {{3, 1, 2}, {9, 9, 9}});
    }

    @Test
    @Task("5.2")
    @DisplayName("row t shares its weight evenly among columns 0 to t")
    void theWeights(NDManager manager) {
        Golden golden = Golden.load("/golden/attention.safetensors", manager);

        assertThatTensor(Averaging.weights(5, manager))
                .withAxes("token", "past")
                .isCloseTo(golden.get("averaging.weights"), TOLERANCE);
    }

    @Test
    @Task("5.2")
    @DisplayName("a product with the weights gives the mean of all tokens so far")
    void weightsTimesTokens(NDManager manager) {
        Golden golden = Golden.load("/golden/attention.safetensors", manager);

        NDArray mean = Averaging.weights(5, manager).matMul(golden.input("averaging.x")); // (5, 5) · (2, 5, 3)

        assertThatTensor(mean).withAxes("batch", "token", "feature").isCloseTo(golden.get("averaging.y"), TOLERANCE);
    }

    @Test
    @Task("5.4")
    @DisplayName("a softmax over masked zeros gives the mean of all tokens so far")
    void bySoftmax(NDManager manager) {
        Golden golden = Golden.load("/golden/attention.safetensors", manager);

        NDArray mean = Averaging.bySoftmax(golden.input("averaging.x"), new CausalMask(5, manager));

        assertThatTensor(mean).withAxes("batch", "token", "feature").isCloseTo(golden.get("averaging.y"), TOLERANCE);
    }

    @Test
    @Task("5.4")
    @DisplayName("the mask decides: with a mask that hides nothing every token gets the mean of all")
    void theMaskDecides(NDManager manager) {
        NDArray x = manager.create(new float[] {1, 2, 6, 4, 0, 11}, new Shape(2, 3, 1));

        assertThatTensor(Averaging.bySoftmax(x, scores -> scores))
                .withAxes("batch", "token", "feature")
                .hasShape(2, 3, 1)
                .isCloseTo(new double[] {3, 3, 3, 5, 5, 5}, TOLERANCE);
    }
}
