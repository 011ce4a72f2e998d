package dev.gptbytest.attention;

import static dev.gptbytest.kit.tensor.TensorAssert.assertThatTensor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.gptbytest.kit.Task;
import dev.gptbytest.kit.tensor.TensorTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@TensorTest
class CausalMaskTest {
    private static final float NO = Float.NEGATIVE_INFINITY;

    @Test
    @Task("5.3")
    @DisplayName("token i sees tokens 0 to i")
    void theFutureIsHidden() {
        assertThat(CausalMask.table(4, 4))
                .containsExactly(
                        0, NO, NO, NO, //
                        0, 0, NO, NO, //
                        0, 0, 0, NO, //
                        0, 0, 0, 0);
    }

    @Test
    @Task("5.3")
    @DisplayName("with a window of two a token sees itself and the one before")
    void aSlidingWindow() {
        assertThat(CausalMask.table(4, 2))
                .containsExactly(
                        0, NO, NO, NO, //
                        0, 0, NO, NO, //
                        NO, 0, 0, NO, //
                        NO, NO, 0, 0);
    }

    @Test
    @Task("5.5")
    @DisplayName("visible scores stay, the future becomes minus infinity, in every batch and head")
    void aSquare(NDManager manager) {
        NDArray scores = manager.create(new float[] {1, 2, 3, 4, 5, 6, 7, 8}, new Shape(2, 1, 2, 2));

        assertThatTensor(new CausalMask(6, manager).apply(scores))
                .withAxes("batch", "head", "query", "key")
                .hasShape(2, 1, 2, 2)
                .isCloseTo(new double[] {1, NO, 3, 4, 5, NO, 7, 8}, 0);
    }

    @Test
    @Task("5.5")
    @DisplayName("with cached keys the queries are the last tokens, not the first")
    void aRectangle(NDManager manager) {
        NDArray scores = manager.create(new float[][] {{1, 2, 3, 4, 5}, {6, 7, 8, 9, 10}}); // 3 keys are cached

        assertThatTensor(new CausalMask(6, manager).apply(scores))
                .as("no window")
                .withAxes("query", "key")
                .isCloseTo(new double[] {1, 2, 3, 4, NO, 6, 7, 8, 9, 10}, 0);
        assertThatTensor(new CausalMask(6, 3, manager).apply(scores))
                .as("a window of 3")
                .withAxes("query", "key")
                .isCloseTo(new double[] {NO, 2, 3, 4, NO, NO, NO, 8, 9, 10}, 0);
    }

    @Test
    @Task("5.5")
    @DisplayName("more keys than the context has places, or more queries than keys, are refused")
    void whatCannotBeMasked(NDManager manager) {
        CausalMask mask = new CausalMask(6, manager);

        assertThatThrownBy(() -> mask.apply(manager.zeros(new Shape(1, 2, 7))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot mask 2 queries and 7 keys in a context of 6 tokens.");
        assertThatThrownBy(() -> mask.apply(manager.zeros(new Shape(1, 3, 2))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot mask 3 queries and 2 keys in a context of 6 tokens.");
    }
}
