package dev.gptbytest.position;

import static dev.gptbytest.kit.tensor.TensorAssert.assertThatTensor;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import dev.gptbytest.kit.Task;
import dev.gptbytest.kit.tensor.Golden;
import dev.gptbytest.kit.tensor.TensorTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@TensorTest
class SinusoidalPositionsTest {
    /** Measured float32 error 3e-8, times ten. */
    private static final double TOLERANCE = 3e-7;

    @Test
    @Task("4.2")
    @DisplayName("the table equals the paper's formula, 40 positions of 6 features")
    void likeThePaper(NDManager manager) {
        Golden golden = Golden.load("/golden/position.safetensors", manager);

        assertThatTensor(manager.create(SinusoidalPositions.table(40, 6)))
                .withAxes("position", "feature")
                .isCloseTo(golden.get("sinusoidal.table"), TOLERANCE);
    }

    @Test
    @Task("4.2")
    @DisplayName("sine and cosine take turns: position 0 is 0, 1, 0, 1")
    void positionZero(NDManager manager) {
        assertThatTensor(manager.create(SinusoidalPositions.table(1, 4)))
                .hasShape(1, 4)
                .containsExactly(0, 1, 0, 1);
    }

    @Test
    @Task("4.2")
    @DisplayName("an odd width is refused")
    void anOddWidth() {
        assertThatThrownBy(() -> SinusoidalPositions.table(10, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The width must be even, one sine and one cosine per wave, but is 5.");
    }
}
