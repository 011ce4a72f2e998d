package dev.gptbytest.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import dev.gptbytest.kit.Task;
import dev.gptbytest.kit.tensor.TensorTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TensorTest
class TemperatureTest {
    @Test
    @Task("9.4")
    @DisplayName("Temperature 0.5 makes logits 3, 2, 1, 0 bolder: 86.5 %, 11.7 %, 1.6 %, 0.2 %")
    void bolder() {
        assertThat(probabilities(0.5)).containsExactly(new double[] {.864955, .117059, .015842, .002144}, within(1e-6));
    }

    @Test
    @Task("9.4")
    @DisplayName("Temperature 2 makes logits 3, 2, 1, 0 wilder: 45.5 %, 27.6 %, 16.7 %, 10.2 %")
    void wilder() {
        assertThat(probabilities(2)).containsExactly(new double[] {.455054, .276004, .167405, .101536}, within(1e-6));
    }

    @Test
    @Task("9.4")
    @DisplayName("A tiny temperature leaves nothing but the most likely token")
    void cold() {
        assertThat(probabilities(0.01)).containsExactly(new double[] {1, 0, 0, 0}, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1.7})
    @Task("9.4")
    @DisplayName("Logits agree with Hugging Face's TemperatureLogitsWarper")
    void golden(double temperature, NDManager manager) {
        FilterGolden.check("temperature " + temperature, manager, new Temperature(temperature));
    }

    private static double[] probabilities(double temperature) {
        float[] logits = {3, 2, 1, 0};
        new Temperature(temperature).apply(logits, new int[] {1, 2});
        return Categorical.probabilities(logits);
    }
}
