package dev.gptbytest.training;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import dev.gptbytest.kit.Task;
import dev.gptbytest.kit.tensor.TensorTest;
import dev.gptbytest.model.GptConfig;
import dev.gptbytest.model.Initializer;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@TensorTest
class ParameterGroupsTest {
    @Test
    @DisplayName("Matrices decay, the embedding table among them; norms do not")
    @Task("8.4")
    void byName(NDManager manager) {
        GptConfig config = new GptConfig(13, 9, 24, 1, 6, 2, 40, 10_000, 1e-5, false, 0);
        TreeSet<String> decaying = new TreeSet<>();
        Initializer.draw(config, 1, manager).forEach((name, weight) -> {
            if (ParameterGroups.decays(weight)) {
                decaying.add(name);
            }
        });

        assertThat(decaying)
                .containsExactlyInAnyOrder(
                        "lm_head.weight",
                        "model.embed_tokens.weight",
                        "model.layers.0.mlp.down_proj.weight",
                        "model.layers.0.mlp.gate_proj.weight",
                        "model.layers.0.mlp.up_proj.weight",
                        "model.layers.0.self_attn.k_proj.weight",
                        "model.layers.0.self_attn.o_proj.weight",
                        "model.layers.0.self_attn.q_proj.weight",
                        "model.layers.0.self_attn.v_proj.weight");
    }
}
