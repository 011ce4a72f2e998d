package dev.gptbytest.training;

import static dev.gptbytest.kit.tensor.TensorAssert.assertThatTensor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.gptbytest.kit.Task;
import dev.gptbytest.kit.tensor.TensorTest;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@TensorTest
class GradientClipperTest {
    @Test
    @DisplayName("The norm of 3, 4 and 12 in two tensors is 13")
    @Task("8.7")
    void norm(NDManager manager) {
        assertThat(GradientClipper.norm(List.of(vector(manager, 3, 4), vector(manager, 12))))
                .isCloseTo(13, within(1e-6));
        assertThat(GradientClipper.norm(List.of(manager.zeros(new Shape(2, 3)))))
                .isZero();
    }

    @Test
    @DisplayName("The norm of NaN is NaN, whichever tensor it sits in")
    @Task("8.7")
    void notANumber(NDManager manager) {
        assertThat(GradientClipper.norm(List.of(vector(manager, 3), vector(manager, Float.NaN), vector(manager, 4))))
                .isNaN();
    }

    @Test
    @DisplayName("Clipped to 1, the gradients 3, 4, 12 become thirteenths: one factor for all tensors")
    @Task("8.8")
    void clips(NDManager manager) {
        NDArray first = vector(manager, 3, -4);
        NDArray second = vector(manager, 12);

        double before = GradientClipper.clip(List.of(first, second), 1);

        assertThat(before).as("the norm before").isCloseTo(13, within(1e-6));
        assertThatTensor(first).isCloseTo(new double[] {3 / 13.0, -4 / 13.0}, 1e-6);
        assertThatTensor(second).isCloseTo(new double[] {12 / 13.0}, 1e-6);
    }

    @Test
    @DisplayName("Gradients below the limit are not touched, and never made longer")
    @Task("8.8")
    void leavesSmallOnes(NDManager manager) {
        NDArray gradient = vector(manager, 3, -4);

        assertThat(GradientClipper.clip(List.of(gradient), 5.1)).isCloseTo(5, within(1e-6));

        assertThatTensor(gradient).containsExactly(3, -4);
    }

    private static NDArray vector(NDManager manager, float... values) {
        return manager.create(values);
    }
}
