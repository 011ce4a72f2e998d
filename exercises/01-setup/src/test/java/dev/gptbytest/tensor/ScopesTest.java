package dev.gptbytest.tensor;

import static dev.gptbytest.kit.tensor.TensorAssert.assertThatTensor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.gptbytest.kit.Task;
import dev.gptbytest.kit.tensor.TensorTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@TensorTest
class ScopesTest {
    @Test
    @Task("1.13")
    @DisplayName("the root mean square of 1, 7, 5 and 5 is 5, and the input can still be used")
    void rootMeanSquare(NDManager manager) {
        NDArray x = manager.create(new float[][] {{1, 7}, {-5, 5}});

        assertThat(Scopes.rootMeanSquare(x)).isCloseTo(5f, within(5e-6f)); // measured 0; ten steps of float32 at 5
        assertThatTensor(x).containsExactly(1, 7, -5, 5);
    }

    @Test
    @Task("1.13")
    @DisplayName("a hundred calls leave no tensor behind")
    void nothingIsLeftBehind(NDManager manager) {
        NDArray x = manager.create(new float[] {1, 2, 3});
        int before = manager.getManagedArrays().size();

        for (int i = 0; i < 100; i++) {
            Scopes.rootMeanSquare(x);
        }

        assertThat(manager.getManagedArrays()).hasSize(before);
    }
}
