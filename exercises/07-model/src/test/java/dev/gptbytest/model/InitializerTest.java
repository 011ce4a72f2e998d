package dev.gptbytest.model;

import static dev.gptbytest.kit.tensor.TensorAssert.assertThatTensor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.gptbytest.kit.Task;
import dev.gptbytest.kit.tensor.TensorTest;
import dev.gptbytest.kit.tensor.TensorValues;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@TensorTest
class InitializerTest {
    /** Large enough for statistics: the smallest matrix has 64·32 numbers. */
    private static final GptConfig CONFIG = new GptConfig(97, 16, 64, 3, 4, 2, 176, 10_000, 1e-5, false, 0);

    @Test
    @DisplayName("Every weight is there, float32, in the shape the model asks for")
    @Task("7.4")
    void shapes(NDManager manager) {
        Map<String, NDArray> weights = Initializer.draw(CONFIG, 1, manager);

        assertThat(weights.keySet())
                .containsExactlyElementsOf(Initializer.shapes(CONFIG).keySet());
        assertThat(weights).hasSize(3 + 3 * 9);
        Initializer.shapes(CONFIG)
                .forEach((name, shape) -> assertThatTensor(weights.get(name))
                        .as(name)
                        .hasShape(shape.getShape())
                        .hasType(DataType.FLOAT32));
        assertThat(Initializer.draw(Fixtures.config(true), 1, manager)).doesNotContainKey("lm_head.weight");
    }

    @Test
    @DisplayName("Every matrix has mean 0 and standard deviation 0.02, and looks like a normal distribution")
    @Task("7.4")
    void statistics(NDManager manager) {
        Initializer.draw(CONFIG, 2, manager).forEach((name, weight) -> {
            if (weight.getShape().dimension() == 2) {
                double[] values = TensorValues.of(weight);
                double n = values.length;
                double mean = Arrays.stream(values).average().orElseThrow();
                double deviation = Math.sqrt(
                        Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum() / n);
                double within1 =
                        Arrays.stream(values).filter(x -> Math.abs(x) < 0.02).count() / n;
                // five standard errors
                assertThat(mean).as("mean of " + name).isCloseTo(0, within(5 * 0.02 / Math.sqrt(n)));
                assertThat(deviation).as("deviation of " + name).isCloseTo(0.02, within(5 * 0.02 / Math.sqrt(2 * n)));
                assertThat(within1).as("share within one deviation in " + name).isCloseTo(0.6827, within(0.06));
            }
        });
    }

    @Test
    @DisplayName("Every norm starts at 1")
    @Task("7.4")
    void normsAreOne(NDManager manager) {
        Map<String, NDArray> weights = Initializer.draw(CONFIG, 3, manager);

        double[] ones = new double[64];
        Arrays.fill(ones, 1);
        assertThatTensor(weights.get("model.norm.weight")).isCloseTo(ones, 0);
        for (int layer = 0; layer < 3; layer++) {
            String prefix = "model.layers." + layer + ".";
            assertThatTensor(weights.get(prefix + "input_layernorm.weight")).isCloseTo(ones, 0);
            assertThatTensor(weights.get(prefix + "post_attention_layernorm.weight"))
                    .isCloseTo(ones, 0);
        }
    }

    @Test
    @DisplayName("No two matrices are alike: layers differ, and so do the matrices within a layer")
    @Task("7.4")
    void everythingDiffers(NDManager manager) {
        Map<String, NDArray> weights = Initializer.draw(CONFIG, 4, manager);

        assertThat(weights.values().stream()
                        .filter(weight -> weight.getShape().dimension() == 2)
                        .map(weight -> Arrays.toString(Arrays.copyOf(weight.toFloatArray(), 5))))
                .hasSize(2 + 3 * 7)
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("The same seed gives the same weights, another seed others")
    @Task("7.4")
    void seeds(NDManager manager) {
        float[] first = Initializer.draw(CONFIG, 5, manager)
                .get("model.embed_tokens.weight")
                .toFloatArray();
        manager.randomNormal(new Shape(7)); // whatever was drawn in between
        float[] again = Initializer.draw(CONFIG, 5, manager)
                .get("model.embed_tokens.weight")
                .toFloatArray();
        float[] other = Initializer.draw(CONFIG, 6, manager)
                .get("model.embed_tokens.weight")
                .toFloatArray();

        assertThat(again).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
    }
}
