package dev.gptbytest.block;

import static dev.gptbytest.kit.tensor.TensorAssert.assertThatTensor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import dev.gptbytest.attention.AttentionCache;
import dev.gptbytest.kit.Task;
import dev.gptbytest.kit.tensor.Golden;
import dev.gptbytest.kit.tensor.TensorTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@TensorTest
class PostNormBlockTest {
    private static final String[] AXES = {"batch", "token", "feature"};

    /** Measured float32 error 3.1e-7, times ten. */
    private static final double TOLERANCE = 3.1e-6;

    private Golden golden;
    private Map<String, NDArray> weights;
    private NDArray x; // (2, 5, 12)

    @BeforeEach
    void load(NDManager manager) {
        golden = Golden.load("/golden/block.safetensors", manager);
        weights = golden.inputs("llama.weights.");
        x = golden.input("x");
    }

    @Test
    @Task("6.8")
    @DisplayName("norms after the additions: the block equals the same parts put together in PyTorch")
    void likePyTorch() {
        assertThatTensor(new Llama(weights).postNorm().forward(x))
                .withAxes(AXES)
                .isCloseTo(golden.get("post.y"), TOLERANCE);
    }

    @Test
    @Task("6.8")
    @DisplayName("when both parts say nothing, the tokens are normed twice")
    void onlyTheNorms() {
        weights.get("self_attn.o_proj.weight").muli(0);
        weights.get("mlp.down_proj.weight").muli(0);
        Llama llama = new Llama(weights);

        NDArray twice = llama.norm("post_attention_layernorm")
                .forward(llama.norm("input_layernorm").forward(x));

        assertThatTensor(llama.postNorm().forward(x)).withAxes(AXES).isCloseTo(twice, TOLERANCE);
    }

    @Test
    @Task("6.8")
    @DisplayName("token by token with a cache gives what all at once gives")
    void withACache() {
        PostNormBlock block = new Llama(weights).postNorm();
        AttentionCache cache = new GrowingCache();
        for (int token = 0; token < 5; token++) {
            NDIndex one = new NDIndex(":, " + token + ":" + (token + 1) + ", :");
            assertThatTensor(block.forward(x.get(one), cache))
                    .as("token " + token)
                    .withAxes(AXES)
                    .isCloseTo(golden.get("post.y").get(one), TOLERANCE);
        }
    }
}
