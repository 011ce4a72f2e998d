package dev.gptbytest.model;

import static dev.gptbytest.kit.tensor.TensorAssert.assertThatTensor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.gptbytest.attention.AttentionCache;
import dev.gptbytest.kit.Task;
import dev.gptbytest.kit.tensor.Golden;
import dev.gptbytest.kit.tensor.TensorTest;
import dev.gptbytest.kit.torch.Autograd;
import dev.gptbytest.tensor.Layer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@TensorTest
class Gpt2Test {
    private static final Gpt2Config CONFIG = new Gpt2Config(31, 9, 24, 2, 4, 1e-5);
    /** Ten times the largest float32 error: 3e-6 in the logits, 2e-6 in a gradient. */
    private static final double TOLERANCE = 3e-5;

    @Test
    @DisplayName("The fused matrix is cut into query, key and value, in this order, each stored as (in, out)")
    @Task("7.7")
    void split(NDManager manager) {
        NDArray weight = manager.create(new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}, new Shape(2, 6));
        NDArray bias = manager.create(new float[] {.1f, .2f, .3f, .4f, .5f, .6f});

        List<Layer> layers = Gpt2.splitFused(weight, bias);

        NDArray x = manager.create(new float[] {10, 1}, new Shape(1, 1, 2));
        assertThat(layers).hasSize(3);
        assertThatTensor(layers.get(0).forward(x)).as("query").isCloseTo(new double[] {17.1, 28.2}, 1e-5);
        assertThatTensor(layers.get(1).forward(x)).as("key").isCloseTo(new double[] {39.3, 50.4}, 1e-5);
        assertThatTensor(layers.get(2).forward(x)).as("value").isCloseTo(new double[] {61.5, 72.6}, 1e-5);
    }

    @Test
    @DisplayName("The fused matrix learns: gradients reach it through all three layers")
    @Task("7.7")
    void splitLearns(NDManager manager) {
        NDArray weight = manager.ones(new Shape(2, 6));
        NDArray bias = manager.ones(new Shape(6));
        List<Layer> layers = Gpt2.splitFused(weight, bias);
        weight.setRequiresGradient(true);
        bias.setRequiresGradient(true);
        NDArray x = manager.create(new float[] {10, 1}, new Shape(1, 1, 2));

        Autograd.backward(() -> layers.get(0)
                .forward(x)
                .add(layers.get(1).forward(x).mul(2))
                .add(layers.get(2).forward(x).mul(3))
                .sum());

        assertThatTensor(weight.getGradient()).containsExactly(10, 10, 20, 20, 30, 30, 1, 1, 2, 2, 3, 3);
        assertThatTensor(bias.getGradient()).containsExactly(1, 1, 2, 2, 3, 3);
    }

    @Test
    @DisplayName("The logits are those of Hugging Face's GPT-2")
    @Task("7.8")
    void logits(NDManager manager) {
        Golden golden = Golden.load("/golden/gpt2.safetensors", manager);
        Gpt2 gpt2 = new Gpt2(CONFIG, golden.inputs("weight."), manager);

        assertThatTensor(gpt2.forward(golden.get("ids")))
                .withAxes("batch", "token", "vocabulary")
                .isCloseTo(golden.get("logits"), TOLERANCE);
    }

    @Test
    @DisplayName("The gradient of every weight and bias is that of Hugging Face's GPT-2")
    @Task("7.8")
    void gradients(NDManager manager) {
        Golden golden = Golden.load("/golden/gpt2.safetensors", manager);
        Gpt2 gpt2 = new Gpt2(CONFIG, golden.inputs("weight."), manager);

        NDArray loss = GptTest.backward(gpt2, golden.get("ids"), golden.get("targets"));

        assertThatTensor(loss.reshape(1)).as("loss").isCloseTo(golden.get("loss"), TOLERANCE);
        Map<String, NDArray> expected = golden.all("gradient.");
        assertThat(gpt2.parameters().keySet()).containsExactlyInAnyOrderElementsOf(expected.keySet());
        gpt2.parameters()
                .forEach((name, parameter) -> assertThatTensor(parameter.getGradient())
                        .as("gradient of " + name)
                        .isCloseTo(expected.get(name), TOLERANCE));
    }

    @Test
    @DisplayName("With caches, the positions go on where the beginning of the text stopped")
    @Task("7.8")
    void continues(NDManager manager) {
        Golden golden = Golden.load("/golden/gpt2.safetensors", manager);
        Gpt2 gpt2 = new Gpt2(CONFIG, golden.inputs("weight."), manager);
        List<AttentionCache> caches = Fixtures.growingCaches(2);

        NDArray ids = golden.get("ids");
        NDArray beginning = gpt2.hidden(Fixtures.columns(ids, 0, 3), caches);
        NDArray rest = gpt2.hidden(Fixtures.columns(ids, 3, 7), caches);

        assertThatTensor(gpt2.logits(beginning.concat(rest, 1))).isCloseTo(golden.get("logits"), TOLERANCE);
    }

    @Test
    @DisplayName("A text longer than the table of positions is refused")
    @Task("7.8")
    void overflow(NDManager manager) {
        Golden golden = Golden.load("/golden/gpt2.safetensors", manager);
        Gpt2 gpt2 = new Gpt2(CONFIG, golden.inputs("weight."), manager);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> gpt2.forward(manager.zeros(new Shape(1, 10), DataType.INT64)))
                .withMessageContaining("9 positions");
    }
}
