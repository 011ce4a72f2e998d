package dev.gptbytest.tensor;

import static dev.gptbytest.kit.tensor.TensorAssert.assertThatTensor;
import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.gptbytest.kit.Task;
import dev.gptbytest.kit.tensor.Golden;
import dev.gptbytest.kit.tensor.TensorTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@TensorTest
class LinearRegressionTest {
    /** Measured float32 error 8.5e-8, times ten. */
    private static final double TOLERANCE = 8.5e-7;

    private Golden golden;
    private NDArray x; // (7, 3)
    private NDArray w; // (3)
    private NDArray y; // (7)

    @BeforeEach
    void load(NDManager manager) {
        golden = Golden.load("/golden/tensors.safetensors", manager);
        x = golden.input("regression.x");
        w = golden.input("regression.w");
        y = golden.input("regression.y");
    }

    @Test
    @Task("1.9")
    @DisplayName("the loss of two examples, worked out on paper")
    void lossOnPaper(NDManager manager) {
        NDArray two = manager.create(new float[][] {{1, 2}, {3, 4}});

        NDArray loss = LinearRegression.loss(
                two, manager.create(new float[] {1, 0}), manager.create(new float[] {0, 1})); // errors 1 and 2

        assertThatTensor(loss).hasShape().isCloseTo(new double[] {2.5}, TOLERANCE);
    }

    @Test
    @Task("1.9")
    @DisplayName("the loss equals PyTorch's mean squared error")
    void lossLikePyTorch() {
        assertThatTensor(LinearRegression.loss(x, w, y)).isCloseTo(golden.get("regression.loss"), TOLERANCE);
    }

    @Test
    @Task("1.10")
    @DisplayName("the gradient of two examples, worked out on paper")
    void gradientOnPaper(NDManager manager) {
        NDArray two = manager.create(new float[][] {{1, 2}, {3, 4}});

        NDArray gradient = LinearRegression.gradientByHand(
                two, manager.create(new float[] {1, 0}), manager.create(new float[] {0, 1})); // errors 1 and 2

        assertThatTensor(gradient).containsExactly(7, 10);
    }

    @Test
    @Task("1.10")
    @DisplayName("the gradient derived by hand equals PyTorch's")
    void gradientByHandLikePyTorch() {
        assertThatTensor(LinearRegression.gradientByHand(x, w, y))
                .isCloseTo(golden.get("regression.gradient"), TOLERANCE);
    }

    @Test
    @Task("1.11")
    @DisplayName("autograd finds the same gradient")
    void gradientByAutograd() {
        w.setRequiresGradient(true);

        assertThatTensor(LinearRegression.gradientByAutograd(x, w, y))
                .isCloseTo(golden.get("regression.gradient"), TOLERANCE);
    }

    @Test
    @Task("1.11")
    @DisplayName("a second call gives the same gradient, not twice as much")
    void gradientsDoNotPileUp() {
        w.setRequiresGradient(true);

        NDArray first = LinearRegression.gradientByAutograd(x, w, y);
        NDArray second = LinearRegression.gradientByAutograd(x, w, y);

        assertThatTensor(second).isCloseTo(golden.get("regression.gradient"), TOLERANCE);
        assertThatTensor(first).as("the first result, after the second call").isCloseTo(second, 0);
    }

    @Test
    @Task("1.12")
    @DisplayName("a step goes against the gradient and makes new weights")
    void aStepGoesDownhill(NDManager manager) {
        NDArray weights = manager.create(new float[] {1, -2, 3});
        NDArray gradient = manager.create(new float[] {4, -8, 0});

        NDArray next = LinearRegression.descend(weights, gradient, 0.25);

        assertThatTensor(next).containsExactly(0, 0, 3);
        assertThatTensor(weights).as("the old weights").containsExactly(1, -2, 3);
    }

    @Test
    @Task("1.12")
    @DisplayName("the loss falls with every one of ten steps")
    void theLossFalls() {
        NDArray weights = w;
        float before = LinearRegression.loss(x, weights, y).getFloat();
        for (int step = 1; step <= 10; step++) {
            weights = LinearRegression.descend(weights, LinearRegression.gradientByHand(x, weights, y), 0.1);
            float now = LinearRegression.loss(x, weights, y).getFloat();
            assertThat(now).as("the loss after step " + step).isLessThan(before);
            before = now;
        }
    }
}
