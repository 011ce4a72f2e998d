package dev.gptbytest.attention;

import static dev.gptbytest.kit.tensor.TensorAssert.assertThatTensor;
import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import dev.gptbytest.attention.GroupedQueryAttention.Projections;
import dev.gptbytest.kit.Task;
import dev.gptbytest.kit.tensor.Golden;
import dev.gptbytest.kit.tensor.TensorTest;
import dev.gptbytest.kit.torch.Autograd;
import dev.gptbytest.position.Rope;
import dev.gptbytest.position.Rotation;
import dev.gptbytest.tensor.Layer;
import dev.gptbytest.tensor.Linear;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The weights, the outputs and the gradients come from Llama's attention in transformers. */
@TensorTest
class GroupedQueryAttentionTest {
    private static final String[] AXES = {"batch", "token", "feature"};
    private static final int HEADS = 4;
    private static final int KEY_VALUE_HEADS = 2;
    private static final int HEAD_DIM = 6;
    private static final int CONTEXT = 7;
    private static final Layer NO_DROPOUT = x -> x;

    /** Measured float32 error 8e-7, times ten. */
    private static final double TOLERANCE = 8e-6;

    /** Measured float32 error 2.8e-6, times ten. */
    private static final double GRADIENT_TOLERANCE = 2.8e-5;

    private Golden golden;
    private NDArray x; // (2, 5, 20)
    private Rope rope;
    private final Map<String, NDArray> weights = new LinkedHashMap<>();

    @BeforeEach
    void load(NDManager manager) {
        golden = Golden.load("/golden/attention.safetensors", manager);
        x = golden.input("llama.x");
        rope = new Rope(HEAD_DIM, CONTEXT, 10_000, manager);
        for (String name : new String[] {"q_proj", "k_proj", "v_proj", "o_proj"}) {
            weights.put(name, golden.input("llama." + name));
        }
    }

    @Test
    @Task("5.12")
    @DisplayName("the output equals Llama's in transformers")
    void likeLlama(NDManager manager) {
        assertThatTensor(llama(new CausalMask(CONTEXT, manager)).forward(x))
                .withAxes(AXES)
                .isCloseTo(golden.get("llama.y"), TOLERANCE);
    }

    @Test
    @Task("5.12")
    @DisplayName("each of the four heads looks where Llama's looks")
    void weightsLikeLlama(NDManager manager) {
        Attended attended = llama(new CausalMask(CONTEXT, manager)).attend(x, AttentionCache.NONE);

        assertThatTensor(attended.weights())
                .withAxes("batch", "head", "query", "key")
                .isCloseTo(golden.get("llama.weights"), TOLERANCE);
        assertThatTensor(attended.output()).hasShape(2, HEADS, 5, HEAD_DIM);
    }

    @Test
    @Task("5.12")
    @DisplayName("the gradients of all four projections equal Llama's")
    void gradientsLikeLlama(NDManager manager) {
        weights.values().forEach(weight -> weight.setRequiresGradient(true));

        Autograd.backward(() -> llama(new CausalMask(CONTEXT, manager))
                .forward(x)
                .mul(golden.input("llama.pull"))
                .sum());

        weights.forEach((name, weight) -> assertThatTensor(weight.getGradient())
                .as(name)
                .withAxes("output", "input")
                .isCloseTo(golden.get("gradient." + name), GRADIENT_TOLERANCE));
    }

    @Test
    @Task("5.12")
    @DisplayName("with a sliding window it equals Llama's under the same mask")
    void aSlidingWindow(NDManager manager) {
        assertThatTensor(llama(new CausalMask(CONTEXT, 3, manager)).forward(x))
                .withAxes(AXES)
                .isCloseTo(golden.get("llama.y_window"), TOLERANCE);
    }

    @Test
    @Task("5.12")
    @DisplayName("a changed token moves no output before it")
    void noLeakFromTheFuture(NDManager manager) {
        GroupedQueryAttention attention = llama(new CausalMask(CONTEXT, manager));
        NDArray before = attention.forward(x);
        for (int token = 1; token < 5; token++) {
            NDArray changed = x.mul(1);
            changed.set(new NDIndex(":, " + token + ", :"), 9);

            NDArray after = attention.forward(changed);

            NDIndex past = new NDIndex(":, 0:" + token + ", :");
            assertThatTensor(after.get(past))
                    .as("outputs before token " + token + ", which was changed")
                    .withAxes(AXES)
                    .isCloseTo(before.get(past), 0);
            assertThat(after.sub(before).get(":, " + token + ", :").abs().max().getFloat())
                    .as("how far the output of the changed token moved")
                    .isGreaterThan(0.1f);
        }
    }

    @Test
    @Task("5.12")
    @DisplayName("the texts of a batch do not see each other")
    void noLeakBetweenTexts(NDManager manager) {
        GroupedQueryAttention attention = llama(new CausalMask(CONTEXT, manager));

        assertThatTensor(attention.forward(x.get("1:2")))
                .withAxes(AXES)
                .isCloseTo(golden.get("llama.y").get("1:2"), TOLERANCE);
    }

    @Test
    @Task("5.12")
    @DisplayName("token by token with a cache gives what all at once gives")
    void withACache(NDManager manager) {
        GroupedQueryAttention attention = llama(new CausalMask(CONTEXT, 3, manager));
        AttentionCache cache = new GrowingCache();
        NDArray expected = golden.get("llama.y_window");

        assertThatTensor(attention.forward(x.get(":, 0:2, :"), cache))
                .as("the prompt, tokens 0 and 1")
                .withAxes(AXES)
                .isCloseTo(expected.get(":, 0:2, :"), TOLERANCE);
        for (int token = 2; token < 5; token++) {
            NDIndex one = new NDIndex(":, " + token + ":" + (token + 1) + ", :");
            assertThatTensor(attention.forward(x.get(one), cache))
                    .as("token " + token)
                    .withAxes(AXES)
                    .isCloseTo(expected.get(one), TOLERANCE);
        }
        assertThat(cache.length()).isEqualTo(5);
    }

    @Test
    @Task("5.12")
    @DisplayName("the cache gets the few key and value heads, before they are shared out, and values unturned")
    void whatIsCached(NDManager manager) {
        GrowingCache cache = new GrowingCache();

        llama(new CausalMask(CONTEXT, manager)).attend(x, cache);

        NDArray keys = Heads.split(x.matMul(weights.get("k_proj").transpose()), KEY_VALUE_HEADS);
        NDArray values = Heads.split(x.matMul(weights.get("v_proj").transpose()), KEY_VALUE_HEADS);
        AttentionCache.KeyValues all = cache.append(keys.get(":, :, 0:0, :"), values.get(":, :, 0:0, :"));
        assertThatTensor(all.keys()).as("keys").isCloseTo(rope.rotate(keys, 0), TOLERANCE);
        assertThatTensor(all.values()).as("values").isCloseTo(values, TOLERANCE);
    }

    @Test
    @Task("5.12")
    @DisplayName("two shared heads are the same as four heads of which two and two are equal")
    void sharingIsCopying(NDManager manager) {
        Projections copied = new Projections(
                new Linear(weights.get("q_proj")),
                new Linear(eachHeadTwice(weights.get("k_proj"))),
                new Linear(eachHeadTwice(weights.get("v_proj"))),
                new Linear(weights.get("o_proj")));
        CausalMask mask = new CausalMask(CONTEXT, manager);

        NDArray y = new GroupedQueryAttention(copied, HEADS, HEADS, rope, mask, NO_DROPOUT).forward(x);

        assertThatTensor(y).withAxes(AXES).isCloseTo(golden.get("llama.y"), TOLERANCE);
    }

    @Test
    @Task("5.12")
    @DisplayName("without a mask and without positions, the order of the tokens does not matter")
    void orderComesFromPositions() {
        GroupedQueryAttention attention = new GroupedQueryAttention(
                projections(), HEADS, KEY_VALUE_HEADS, Rotation.NONE, scores -> scores, NO_DROPOUT);

        NDArray turnedRound = attention.forward(x.flip(1)).flip(1);

        assertThatTensor(turnedRound).withAxes(AXES).isCloseTo(attention.forward(x), TOLERANCE);
    }

    @Test
    @Task("5.12")
    @DisplayName("dropout is applied to the attention weights")
    void dropout(NDManager manager) {
        GroupedQueryAttention attention = new GroupedQueryAttention(
                projections(), HEADS, KEY_VALUE_HEADS, rope, new CausalMask(CONTEXT, manager), weights -> {
                    assertThatTensor(weights).as("what dropout gets").hasShape(2, HEADS, 5, 5);
                    return weights.mul(2);
                });

        assertThatTensor(attention.forward(x).div(2)).withAxes(AXES).isCloseTo(golden.get("llama.y"), TOLERANCE);
    }

    private GroupedQueryAttention llama(Mask mask) {
        return new GroupedQueryAttention(projections(), HEADS, KEY_VALUE_HEADS, rope, mask, NO_DROPOUT);
    }

    private Projections projections() {
        return new Projections(
                new Linear(weights.get("q_proj")),
                new Linear(weights.get("k_proj")),
                new Linear(weights.get("v_proj")),
                new Linear(weights.get("o_proj")));
    }

    /** Rows of head 0, rows of head 0, rows of head 1, rows of head 1. */
    private static NDArray eachHeadTwice(NDArray weight) {
        long width = weight.size(1);
        return weight.reshape(KEY_VALUE_HEADS, 1, HEAD_DIM, width).repeat(1, 2).reshape(HEADS * HEAD_DIM, width);
    }
}
