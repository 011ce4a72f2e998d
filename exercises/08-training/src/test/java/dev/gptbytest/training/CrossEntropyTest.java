package dev.gptbytest.training;

import static dev.gptbytest.kit.tensor.TensorAssert.assertThatTensor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.gptbytest.kit.Task;
import dev.gptbytest.kit.tensor.Golden;
import dev.gptbytest.kit.tensor.TensorTest;
import dev.gptbytest.kit.torch.Autograd;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@TensorTest
class CrossEntropyTest {
    /** Ten times the largest float32 error, 1.3e-8 in a gradient and 3.6e-7 in a loss of 4.4. */
    private static final double TOLERANCE = 1.3e-7;

    private static final double LOSS_TOLERANCE = 4e-6;

    @Test
    @DisplayName("By hand: scores 2, 1, 0, -1 and the second token cost 1.440190 nats")
    @Task("8.1")
    void byHand(NDManager manager) {
        NDArray logits = manager.create(new float[] {2, 1, 0, -1}, new Shape(1, 1, 4));
        logits.setRequiresGradient(true);

        NDArray loss =
                Autograd.backward(() -> CrossEntropy.of(logits, manager.create(new long[] {1}, new Shape(1, 1))));

        assertThat(loss.getFloat()).isCloseTo(1.440190f, within(1e-6f));
        assertThatTensor(logits.getGradient())
                .isCloseTo(new double[] {0.643914, 0.236883 - 1, 0.087144, 0.032059}, 1e-6);
    }

    @Test
    @DisplayName("The loss and its gradient are those of PyTorch; ignored targets neither cost nor count")
    @Task("8.1")
    void golden(NDManager manager) {
        Golden golden = Golden.load("/golden/loss.safetensors", manager);
        NDArray logits = golden.input("logits");
        logits.setRequiresGradient(true);

        NDArray loss = Autograd.backward(() -> CrossEntropy.of(logits, golden.get("targets")));

        assertThatTensor(loss.reshape(1)).as("loss").isCloseTo(golden.get("loss"), LOSS_TOLERANCE);
        assertThatTensor(logits.getGradient())
                .as("gradient")
                .withAxes("batch", "token", "vocabulary")
                .isCloseTo(golden.get("gradient"), TOLERANCE);
    }

    @Test
    @DisplayName("Scores of plus and minus 1000 neither overflow nor lose the gradient")
    @Task("8.1")
    void extreme(NDManager manager) {
        Golden golden = Golden.load("/golden/loss.safetensors", manager);
        NDArray logits = golden.input("extreme");
        logits.setRequiresGradient(true);

        NDArray loss = Autograd.backward(() -> CrossEntropy.of(logits, golden.get("extreme_targets")));

        assertThatTensor(loss.reshape(1)).isCloseTo(golden.get("extreme_loss"), 1e-4); // of 668; measured: 1e-5
        assertThatTensor(logits.getGradient()).isCloseTo(golden.get("extreme_gradient"), TOLERANCE);
    }

    @Test
    @DisplayName("Where all targets are ignored, the loss is 0 and so is the gradient, not NaN")
    @Task("8.1")
    void allIgnored(NDManager manager) {
        NDArray logits = manager.create(new float[] {2, 1, 0, -1, 5, 3}, new Shape(1, 2, 3));
        NDArray targets = manager.create(new long[] {-100, -100}, new Shape(1, 2));
        logits.setRequiresGradient(true);

        NDArray loss = Autograd.backward(() -> CrossEntropy.of(logits, targets));

        assertThat(loss.getFloat()).isZero();
        assertThatTensor(logits.getGradient()).containsExactly(0, 0, 0, 0, 0, 0);
    }
}
