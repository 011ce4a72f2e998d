package dev.gptbytest.training;

import static dev.gptbytest.kit.tensor.TensorAssert.assertThatTensor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.gptbytest.kit.Task;
import dev.gptbytest.kit.tensor.Golden;
import dev.gptbytest.kit.tensor.TensorTest;
import dev.gptbytest.kit.torch.Autograd;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@TensorTest
class AdamWTest {
    /** Ten times the largest float32 error of ten steps, 2e-7. */
    private static final double TOLERANCE = 2e-6;

    @Test
    @DisplayName("By hand: a weight of 1 with the gradients 0.5, -0.25, 0.1 becomes 0.899000, 0.871264, 0.838264")
    @Task("8.5")
    void byHand(NDManager manager) {
        NDArray weight = manager.create(new float[] {1}, new Shape(1, 1)); // a matrix: it decays
        AdamW adamW = new AdamW(Map.of("w", weight), new AdamW.Settings(0.9, 0.95, 1e-8, 0.01), manager);

        double[] gradients = {0.5, -0.25, 0.1};
        double[] expected = {0.899000, 0.871264, 0.838264};
        for (int step = 0; step < 3; step++) {
            step(adamW, 0.1, Map.of("w", weight), Map.of("w", manager.create(new float[] {(float) gradients[step]})));
            assertThatTensor(weight).as("after step " + step).isCloseTo(new double[] {expected[step]}, 1e-6);
        }
    }

    @Test
    @DisplayName("Ten steps are those of torch.optim.AdamW, for a matrix that decays and a norm that does not")
    @Task("8.5")
    void golden(NDManager manager) {
        Golden golden = Golden.load("/golden/adamw.safetensors", manager);
        Map<String, NDArray> weights = new LinkedHashMap<>();
        weights.put("matrix", golden.input("matrix.start"));
        weights.put("norm", golden.input("norm.start"));
        AdamW adamW = new AdamW(weights, Fixtures.SETTINGS, manager);

        double[] rates = golden.get("rates").toDoubleArray();
        for (int step = 0; step < 10; step++) {
            Map<String, NDArray> gradients = new LinkedHashMap<>();
            for (String name : weights.keySet()) {
                gradients.put(name, golden.input(name + ".gradient").get(step));
            }
            step(adamW, rates[step], weights, gradients);
            for (String name : weights.keySet()) {
                assertThatTensor(weights.get(name))
                        .as(name + " after step " + step)
                        .isCloseTo(golden.get(name).get(step), TOLERANCE);
            }
        }
        assertThat(adamW.steps()).isEqualTo(10);
    }

    @Test
    @DisplayName("A rate of 0 changes no weight, but the step is remembered")
    @Task("8.5")
    void rateZero(NDManager manager) {
        NDArray weight = manager.create(new float[] {1, -2}, new Shape(1, 2));
        AdamW adamW = new AdamW(Map.of("w", weight), Fixtures.SETTINGS, manager);

        step(adamW, 0, Map.of("w", weight), Map.of("w", manager.create(new float[] {3, 4})));

        assertThatTensor(weight).containsExactly(1, -2);
        assertThatTensor(adamW.state().get("mean.w")).isCloseTo(new double[] {0.3, 0.4}, 1e-6);
        assertThatTensor(adamW.state().get("square.w")).isCloseTo(new double[] {0.45, 0.8}, 1e-6);
    }

    @Test
    @DisplayName("Weights are changed in place, gradients are left alone, and no array is left behind")
    @Task("8.5")
    void inPlace(NDManager manager) {
        NDArray weight = manager.create(new float[] {1, -2, 3}, new Shape(1, 3));
        AdamW adamW = new AdamW(Map.of("w", weight), Fixtures.SETTINGS, manager);
        NDArray gradient = manager.create(new float[] {3, 4, 5});
        step(adamW, 0.1, Map.of("w", weight), Map.of("w", gradient));

        int before = manager.getManagedArrays().size();
        adamW.step(0.1);
        assertThat(manager.getManagedArrays()).hasSize(before);
        assertThatTensor(weight.getGradient()).containsExactly(3, 4, 5);
        assertThat(weight.toFloatArray()[0]).isLessThan(0.9f);
    }

    @Test
    @DisplayName("A restored optimizer goes on bit for bit like the saved one; another model's state is refused")
    @Task("8.5")
    void restores(NDManager manager) {
        NDArray weight = manager.create(new float[] {1, -2}, new Shape(1, 2));
        AdamW saved = new AdamW(Map.of("w", weight), Fixtures.SETTINGS, manager);
        Map<String, NDArray> gradient = Map.of("w", manager.create(new float[] {0.3f, -0.7f}));
        step(saved, 0.1, Map.of("w", weight), gradient);
        NDArray other = manager.create(weight.toFloatArray(), new Shape(1, 2));

        AdamW restored = new AdamW(Map.of("w", other), Fixtures.SETTINGS, manager);
        restored.restore(saved.state(), saved.steps());
        step(saved, 0.1, Map.of("w", weight), gradient);
        step(restored, 0.1, Map.of("w", other), gradient);

        assertThat(other.toFloatArray()).isEqualTo(weight.toFloatArray());
        assertThat(restored.steps()).isEqualTo(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> restored.restore(Map.of("mean.w", manager.zeros(new Shape(1, 3))), 1))
                .withMessage("The saved optimizer has no mean.w of shape (1, 2); it belongs to another model.");
    }

    /** Gives every weight its gradient, by way of a loss whose gradient it is, and steps. */
    private static void step(AdamW adamW, double rate, Map<String, NDArray> weights, Map<String, NDArray> gradients) {
        weights.forEach((name, weight) -> {
            weight.setRequiresGradient(true);
            Autograd.zeroGradient(weight);
            Autograd.backward(() -> weight.mul(gradients.get(name)).sum());
        });
        adamW.step(rate);
    }
}
