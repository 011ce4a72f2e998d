package dev.gptbytest.attention;

import static dev.gptbytest.kit.tensor.TensorAssert.assertThatTensor;
import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.gptbytest.kit.Task;
import dev.gptbytest.kit.tensor.TensorTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@TensorTest
class DropoutTest {
    private NDArray twos; // (100, 100)

    @BeforeEach
    void seed(NDManager manager) {
        Engine.getInstance().setRandomSeed(5);
        twos = manager.ones(new Shape(100, 100)).mul(2);
    }

    @Test
    @Task("5.6")
    @DisplayName("a dropout that is off changes nothing, also after it was on")
    void off() {
        Dropout dropout = new Dropout(0.75);
        assertThatTensor(dropout.forward(twos)).as("never switched on").isCloseTo(twos, 0);

        dropout.training(true);
        dropout.training(false);

        assertThatTensor(dropout.forward(twos)).as("switched off again").isCloseTo(twos, 0);
    }

    @Test
    @Task("5.6")
    @DisplayName("in training a number is either dropped or divided by 1 - p, so the mean stays")
    void on() {
        Dropout dropout = new Dropout(0.75);
        dropout.training(true);

        NDArray dropped = dropout.forward(twos);

        for (float value : dropped.toFloatArray()) {
            assertThat(value).isIn(0f, 8f); // 2 / 0.25
        }
        // 10 000 numbers: the mean's standard deviation is 0.035
        assertThat(dropped.mean().getFloat()).as("the mean").isBetween(1.8f, 2.2f);
        assertThatTensor(twos.max()).as("the input").containsExactly(2);
    }

    @Test
    @Task("5.6")
    @DisplayName("every call drops others; a probability of 0 drops none")
    void everyCallIsNew() {
        Dropout dropout = new Dropout(0.5);
        dropout.training(true);
        assertThat(dropout.forward(twos).eq(dropout.forward(twos)).all().getBoolean())
                .as("two calls give the same")
                .isFalse();

        Dropout nothing = new Dropout(0);
        nothing.training(true);
        assertThatTensor(nothing.forward(twos)).isCloseTo(twos, 0);
    }
}
