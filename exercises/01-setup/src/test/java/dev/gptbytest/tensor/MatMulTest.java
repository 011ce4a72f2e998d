package dev.gptbytest.tensor;

import static dev.gptbytest.kit.tensor.TensorAssert.assertThatTensor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.gptbytest.kit.Task;
import dev.gptbytest.kit.tensor.Golden;
import dev.gptbytest.kit.tensor.TensorTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@TensorTest
class MatMulTest {
    /** Measured float32 error 2e-7, times ten. */
    private static final double TOLERANCE = 2e-6;

    @Test
    @Task("1.4")
    @DisplayName("two rows of three times three rows of two, worked out on paper")
    void onPaper() {
        float[][] a = {{1, 2, 3}, {4, 5, 6}};
        float[][] b = {{7, 8}, {9, 10}, {11, 12}};

        assertThat(MatMul.byHand(a, b)).isDeepEqualTo(new float[][] {{58, 64}, {139, 154}});
    }

    @Test
    @Task("1.4")
    @DisplayName("the loops give what the engine gives")
    void likeTheEngine(NDManager manager) {
        Golden golden = Golden.load("/golden/tensors.safetensors", manager);

        float[][] c = MatMul.byHand(rows(golden.input("product.a")), rows(golden.input("product.b")));

        assertThatTensor(manager.create(c)).withAxes("row", "column").isCloseTo(golden.get("product.c"), TOLERANCE);
    }

    @Test
    @Task("1.4")
    @DisplayName("matrices that do not fit together are refused")
    void matricesThatDoNotFit() {
        assertThatThrownBy(() -> MatMul.byHand(new float[2][3], new float[4][5]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot multiply: rows of a have 3 numbers, but b has 4 rows; the two must be equal.");
    }

    private static float[][] rows(NDArray matrix) {
        float[][] rows = new float[(int) matrix.size(0)][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = matrix.get(i).toFloatArray();
        }
        return rows;
    }
}
