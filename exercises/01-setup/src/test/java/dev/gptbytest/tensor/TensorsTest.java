package dev.gptbytest.tensor;

import static dev.gptbytest.kit.tensor.TensorAssert.assertThatTensor;
import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.gptbytest.kit.Task;
import dev.gptbytest.kit.tensor.TensorTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@TensorTest
class TensorsTest {
    @Test
    @Task("1.1")
    @DisplayName("a table counts on from row to row, in float32")
    void aTableCounts(NDManager manager) {
        assertThatTensor(Tensors.counting(manager, 2, 3))
                .hasShape(2, 3)
                .hasType(DataType.FLOAT32)
                .containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    @Task("1.1")
    @DisplayName("the table belongs to the manager it was asked of")
    void theTableBelongsToTheManager(NDManager manager) {
        assertThat(Tensors.counting(manager, 3, 1).getManager()).isSameAs(manager);
    }

    @Test
    @Task("1.2")
    @DisplayName("rows become columns")
    void rowsBecomeColumns(NDManager manager) {
        NDArray table = manager.create(new float[][] {{0, 1, 2}, {3, 4, 5}});

        assertThatTensor(Tensors.transpose(table))
                .withAxes("row", "column")
                .hasShape(3, 2)
                .containsExactly(0, 3, 1, 4, 2, 5);
    }

    @Test
    @Task("1.2")
    @DisplayName("transposing twice gives the table back, and the table itself stays as it was")
    void transposingTwiceChangesNothing(NDManager manager) {
        NDArray table = manager.create(new float[][] {{7, 1, 2, 0}, {3, 4, 5, 9}});

        NDArray twice = Tensors.transpose(Tensors.transpose(table));

        assertThatTensor(twice).hasShape(2, 4).containsExactly(7, 1, 2, 0, 3, 4, 5, 9);
        assertThatTensor(table).hasShape(2, 4).containsExactly(7, 1, 2, 0, 3, 4, 5, 9);
    }

    @Test
    @Task("1.3")
    @DisplayName("every token of every text gets the bias")
    void everyTokenGetsTheBias(NDManager manager) {
        NDArray x = manager.create(new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}, new Shape(3, 2, 2));
        NDArray bias = manager.create(new float[] {100, 200});

        assertThatTensor(Tensors.addBias(x, bias))
                .withAxes("batch", "token", "feature")
                .hasShape(3, 2, 2)
                .containsExactly(101, 202, 103, 204, 105, 206, 107, 208, 109, 210, 111, 212);
    }

    @Test
    @Task("1.3")
    @DisplayName("adding a bias makes a new tensor and leaves the old one alone")
    void theInputStaysAsItWas(NDManager manager) {
        NDArray x = manager.create(new float[] {1, 2, 3}, new Shape(1, 1, 3));

        Tensors.addBias(x, manager.create(new float[] {10, 20, 30}));

        assertThatTensor(x).containsExactly(1, 2, 3);
    }

    @Test
    @Task("1.6")
    @DisplayName("a one-hot row is 1 at its number and 0 elsewhere, also when numbers repeat")
    void oneHotRows(NDManager manager) {
        NDArray ids = manager.create(new long[] {2, 0, 2});

        assertThatTensor(Tensors.oneHot(ids, 4))
                .withAxes("row", "class")
                .hasShape(3, 4)
                .hasType(DataType.FLOAT32)
                .containsExactly(0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 1, 0);
    }

    @Test
    @Task("1.6")
    @DisplayName("the first and the last class have a column, and a class that never occurs has one too")
    void everyClassHasAColumn(NDManager manager) {
        NDArray ids = manager.create(new int[] {0, 4});

        assertThatTensor(Tensors.oneHot(ids, 5)).hasShape(2, 5).containsExactly(1, 0, 0, 0, 0, 0, 0, 0, 0, 1);
    }
}
