package dev.gptbytest.block;

import static dev.gptbytest.kit.tensor.TensorAssert.assertThatTensor;
import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import dev.gptbytest.attention.AttentionCache;
import dev.gptbytest.kit.Task;
import dev.gptbytest.kit.tensor.Golden;
import dev.gptbytest.kit.tensor.TensorTest;
import dev.gptbytest.kit.torch.Autograd;
import dev.gptbytest.tensor.Layer;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The weights, the outputs and the gradients come from transformers' blocks. */
@TensorTest
class PreNormBlockTest {
    private static final String[] AXES = {"batch", "token", "feature"};
    private static final Layer NO_DROPOUT = x -> x;

    /** Measured float32 error 4.4e-7, times ten. */
    private static final double TOLERANCE = 4.4e-6;

    /** Measured float32 error 5.8e-6, times ten. */
    private static final double GRADIENT_TOLERANCE = 5.8e-5;

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
    @Task("6.7")
    @DisplayName("with Llama's parts the block equals Llama's, and its input stays as it was")
    void likeLlama() {
        assertThatTensor(new Llama(weights).preNorm(NO_DROPOUT).forward(x))
                .withAxes(AXES)
                .isCloseTo(golden.get("llama.y"), TOLERANCE);
        assertThatTensor(x).as("the input").isCloseTo(golden.get("x"), 0);
    }

    @Test
    @Task("6.7")
    @DisplayName("with GPT-2's parts the block equals GPT-2's")
    void likeGpt2() {
        assertThatTensor(new Gpt2(golden.inputs("gpt2.weights.")).preNorm().forward(x))
                .withAxes(AXES)
                .isCloseTo(golden.get("gpt2.y"), TOLERANCE);
    }

    @Test
    @Task("6.7")
    @DisplayName("the gradients of all nine weights equal those of Llama's block")
    void gradientsLikeLlama() {
        weights.values().forEach(weight -> weight.setRequiresGradient(true));

        Autograd.backward(() -> new Llama(weights)
                .preNorm(NO_DROPOUT)
                .forward(x)
                .mul(golden.input("pull"))
                .sum());

        assertThat(weights).hasSize(9);
        weights.forEach((name, weight) -> assertThatTensor(weight.getGradient())
                .as(name)
                .isCloseTo(golden.get("llama.gradients." + name), GRADIENT_TOLERANCE));
    }

    @Test
    @Task("6.7")
    @DisplayName("when both parts say nothing, the tokens pass through unchanged")
    void theResidualStream() {
        weights.get("self_attn.o_proj.weight").muli(0);
        weights.get("mlp.down_proj.weight").muli(0);

        assertThatTensor(new Llama(weights).preNorm(NO_DROPOUT).forward(x))
                .withAxes(AXES)
                .isCloseTo(x, 0);
    }

    @Test
    @Task("6.7")
    @DisplayName("dropout acts on what each part adds, not on the stream")
    void dropoutActsOnWhatIsAdded() {
        NDArray h = x.add(new Llama(weights)
                .attention()
                .forward(new Llama(weights).norm("input_layernorm").forward(x))
                .mul(3));
        NDArray normed = new Llama(weights).norm("post_attention_layernorm").forward(h);
        NDArray expected =
                h.add(new Llama(weights).feedForward().forward(normed).mul(3));

        assertThatTensor(new Llama(weights).preNorm(added -> added.mul(0)).forward(x))
                .as("when all is dropped")
                .isCloseTo(x, 0);
        assertThatTensor(new Llama(weights).preNorm(added -> added.mul(3)).forward(x))
                .as("when all is tripled")
                .withAxes(AXES)
                .isCloseTo(expected, TOLERANCE);
    }

    @Test
    @Task("6.7")
    @DisplayName("token by token with a cache gives what all at once gives")
    void withACache() {
        PreNormBlock block = new Llama(weights).preNorm(NO_DROPOUT);
        AttentionCache cache = new GrowingCache();
        for (int token = 0; token < 5; token++) {
            NDIndex one = new NDIndex(":, " + token + ":" + (token + 1) + ", :");
            assertThatTensor(block.forward(x.get(one), cache))
                    .as("token " + token)
                    .withAxes(AXES)
                    .isCloseTo(golden.get("llama.y").get(one), TOLERANCE);
        }
    }

    @Test
    @Task("6.7")
    @DisplayName("a changed token moves no output before it, and none of another text")
    void noLeak() {
        PreNormBlock block = new Llama(weights).preNorm(NO_DROPOUT);
        NDArray before = block.forward(x);
        NDArray changed = x.mul(1);
        changed.set(new NDIndex("0, 3, :"), 9);

        NDArray after = block.forward(changed);

        assertThatTensor(after.get("0, 0:3, :")).as("earlier tokens").isCloseTo(before.get("0, 0:3, :"), 0);
        assertThatTensor(after.get("1, :, :")).as("the other text").isCloseTo(before.get("1, :, :"), 0);
        assertThat(after.sub(before).get("0, 4, :").abs().max().getFloat())
                .as("how far the next token's output moved")
                .isGreaterThan(0.01f);
    }
}
