package dev.gptbytest.position;

import static dev.gptbytest.kit.tensor.TensorAssert.assertThatTensor;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.gptbytest.kit.Task;
import dev.gptbytest.kit.tensor.TensorTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@TensorTest
class LearnedPositionsTest {
    private static final float[][] TABLE = {{100, 200}, {300, 400}, {500, 600}, {700, 800}};

    @Test
    @Task("4.1")
    @DisplayName("token number t of every text gets row t of the table")
    void everyTokenGetsItsRow(NDManager manager) {
        NDArray x = manager.create(new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}, new Shape(2, 3, 2));

        assertThatTensor(new LearnedPositions(manager.create(TABLE)).add(x, 0))
                .withAxes("batch", "token", "feature")
                .hasShape(2, 3, 2)
                .containsExactly(101, 202, 303, 404, 505, 606, 107, 208, 309, 410, 511, 612);
    }

    @Test
    @Task("4.1")
    @DisplayName("the offset says where the text goes on, up to the last row")
    void theOffset(NDManager manager) {
        NDArray x = manager.create(new float[] {1, 2, 3, 4}, new Shape(1, 2, 2));

        assertThatTensor(new LearnedPositions(manager.create(TABLE)).add(x, 2))
                .withAxes("batch", "token", "feature")
                .containsExactly(501, 602, 703, 804);
    }

    @Test
    @Task("4.1")
    @DisplayName("a text longer than the table is refused")
    void tooLong(NDManager manager) {
        LearnedPositions positions = new LearnedPositions(manager.create(TABLE));

        assertThatThrownBy(() -> positions.add(manager.zeros(new Shape(1, 2, 2)), 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Position 4 was asked for, but the table has only 4 positions.");
    }
}
