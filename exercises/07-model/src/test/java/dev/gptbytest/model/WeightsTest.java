package dev.gptbytest.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.gptbytest.kit.Task;
import dev.gptbytest.kit.tensor.TensorTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@TensorTest
class WeightsTest {
    private static final GptConfig CONFIG = Fixtures.config(true);

    @Test
    @DisplayName("A model uses the very arrays it was given, all of them, each once")
    @Task("7.4")
    void usesWhatItWasGiven(NDManager manager) {
        Map<String, NDArray> weights = Initializer.draw(CONFIG, 1, manager);

        Map<String, NDArray> parameters = new Gpt(CONFIG, weights, manager).parameters();

        assertThat(parameters.keySet()).isEqualTo(weights.keySet());
        parameters.forEach((name, parameter) -> assertThat(parameter).as(name).isSameAs(weights.get(name)));
    }

    @Test
    @DisplayName("A missing weight is named")
    @Task("7.4")
    void missing(NDManager manager) {
        Map<String, NDArray> weights = Initializer.draw(CONFIG, 1, manager);
        weights.remove("model.layers.1.mlp.up_proj.weight");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Gpt(CONFIG, weights, manager))
                .withMessage("The weights have no model.layers.1.mlp.up_proj.weight.");
    }

    @Test
    @DisplayName("Weights that the model has no place for are refused: biases, or an output layer beside a tied table")
    @Task("7.4")
    void superfluous(NDManager manager) {
        Map<String, NDArray> weights = Initializer.draw(CONFIG, 1, manager);
        weights.put("model.layers.0.self_attn.q_proj.bias", manager.zeros(new Shape(24)));
        weights.put("lm_head.weight", manager.zeros(new Shape(31, 24)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Gpt(CONFIG, weights, manager))
                .withMessage("The weights hold 2 tensors that this model has no place for, first lm_head.weight.");
    }

    @Test
    @DisplayName("A weight of another shape is refused, also when it is only transposed")
    @Task("7.4")
    void misshapen(NDManager manager) {
        Map<String, NDArray> weights = Initializer.draw(CONFIG, 1, manager);
        weights.put("model.layers.2.mlp.down_proj.weight", manager.zeros(new Shape(40, 24)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Gpt(CONFIG, weights, manager))
                .withMessage("model.layers.2.mlp.down_proj.weight should have shape (24, 40), but has (40, 24).");
    }
}
