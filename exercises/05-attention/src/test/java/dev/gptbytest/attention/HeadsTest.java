package dev.gptbytest.attention;

import static dev.gptbytest.kit.tensor.TensorAssert.assertThatTensor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.gptbytest.kit.Task;
import dev.gptbytest.kit.tensor.TensorTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@TensorTest
class HeadsTest {
    private static final String[] AXES = {"batch", "head", "token", "feature"};

    @Test
    @Task("5.9")
    @DisplayName("head h gets features h · headDim and on, of every token")
    void split(NDManager manager) {
        NDArray x = manager.create(new float[] {0, 1, 2, 3, 4, 5, 10, 11, 12, 13, 14, 15}, new Shape(1, 2, 6));

        assertThatTensor(Heads.split(x, 3))
                .withAxes(AXES)
                .hasShape(1, 3, 2, 2)
                .containsExactly(0, 1, 10, 11, 2, 3, 12, 13, 4, 5, 14, 15);
    }

    @Test
    @Task("5.9")
    @DisplayName("texts are not mixed: two texts of three tokens, two heads of one feature")
    void splitKeepsTextsApart(NDManager manager) {
        NDArray x = counting(manager, 2, 3, 2);

        assertThatTensor(Heads.split(x, 2))
                .withAxes(AXES)
                .hasShape(2, 2, 3, 1)
                .containsExactly(0, 2, 4, 1, 3, 5, 6, 8, 10, 7, 9, 11);
    }

    @Test
    @Task("5.10")
    @DisplayName("a token's features come back beside each other, head by head")
    void merge(NDManager manager) {
        NDArray x = counting(manager, 1, 3, 2, 2); // heads, tokens, features

        assertThatTensor(Heads.merge(x))
                .withAxes("batch", "token", "feature")
                .hasShape(1, 2, 6)
                .containsExactly(0, 1, 4, 5, 8, 9, 2, 3, 6, 7, 10, 11);
    }

    @Test
    @Task("5.10")
    @DisplayName("merging undoes splitting")
    void mergeUndoesSplit(NDManager manager) {
        NDArray x = counting(manager, 2, 5, 12);

        assertThatTensor(Heads.merge(Heads.split(x, 4)))
                .withAxes("batch", "token", "feature")
                .isCloseTo(x, 0);
    }

    @Test
    @Task("5.11")
    @DisplayName("neighbouring query heads share: heads 0, 0, 0, 1, 1, 1, not 0, 1, 0, 1, 0, 1")
    void neighboursShare(NDManager manager) {
        NDArray x = manager.create(new float[] {1, 2, 3, 4, 5, 6, 7, 8}, new Shape(2, 2, 1, 2));

        assertThatTensor(Heads.shareAmong(x, 6))
                .withAxes(AXES)
                .hasShape(2, 6, 1, 2)
                .containsExactly(1, 2, 1, 2, 1, 2, 3, 4, 3, 4, 3, 4, 5, 6, 5, 6, 5, 6, 7, 8, 7, 8, 7, 8);
    }

    @Test
    @Task("5.11")
    @DisplayName("one head for all, and a head for each")
    void oneForAllAndOneForEach(NDManager manager) {
        NDArray one = counting(manager, 1, 1, 3, 1);
        NDArray each = counting(manager, 1, 2, 3, 1);

        assertThatTensor(Heads.shareAmong(one, 2))
                .withAxes(AXES)
                .hasShape(1, 2, 3, 1)
                .containsExactly(0, 1, 2, 0, 1, 2);
        assertThatTensor(Heads.shareAmong(each, 2)).withAxes(AXES).isCloseTo(each, 0);
    }

    private static NDArray counting(NDManager manager, long... shape) {
        Shape wanted = new Shape(shape);
        return manager.arange((int) wanted.size())
                .toType(DataType.FLOAT32, false)
                .reshape(wanted);
    }
}
