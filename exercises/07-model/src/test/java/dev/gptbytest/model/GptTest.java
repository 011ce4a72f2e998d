package dev.gptbytest.model;

import static dev.gptbytest.kit.tensor.TensorAssert.assertThatTensor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.gptbytest.attention.AttentionCache;
import dev.gptbytest.kit.Task;
import dev.gptbytest.kit.tensor.Golden;
import dev.gptbytest.kit.tensor.TensorTest;
import dev.gptbytest.kit.torch.Autograd;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TensorTest
class GptTest {
    /** Ten times the largest float32 error: 3e-6 in the logits, 2e-6 in a gradient. */
    private static final double TOLERANCE = 3e-5;

    @Test
    @DisplayName("The hidden state is what Hugging Face's Llama gives its output layer: untied logits agree")
    @Task("7.5")
    void hidden(NDManager manager) {
        Golden golden = Golden.load("/golden/llama-untied.safetensors", manager);
        Gpt gpt = new Gpt(Fixtures.config(false), golden.inputs("weight."), manager);

        NDArray hidden = gpt.hidden(golden.get("ids"), uncached(gpt));

        assertThatTensor(hidden).hasShape(2, 7, 24);
        NDArray head = gpt.parameters().get("lm_head.weight");
        assertThatTensor(hidden.matMul(head.transpose()))
                .withAxes("batch", "token", "feature")
                .isCloseTo(golden.get("logits"), TOLERANCE);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"tied", "untied"})
    @DisplayName("The logits are those of Hugging Face's Llama")
    @Task("7.6")
    void logits(String kind, NDManager manager) {
        Golden golden = Golden.load("/golden/llama-" + kind + ".safetensors", manager);
        Gpt gpt = new Gpt(Fixtures.config(kind.equals("tied")), golden.inputs("weight."), manager);

        assertThatTensor(gpt.forward(golden.get("ids")))
                .withAxes("batch", "token", "vocabulary")
                .isCloseTo(golden.get("logits"), TOLERANCE);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"tied", "untied"})
    @DisplayName("The gradient of every weight is that of Hugging Face's Llama")
    @Task("7.6")
    void gradients(String kind, NDManager manager) {
        Golden golden = Golden.load("/golden/llama-" + kind + ".safetensors", manager);
        Gpt gpt = new Gpt(Fixtures.config(kind.equals("tied")), golden.inputs("weight."), manager);

        NDArray loss = backward(gpt, golden.get("ids"), golden.get("targets"));

        assertThatTensor(loss.reshape(1)).as("loss").isCloseTo(golden.get("loss"), TOLERANCE);
        Map<String, NDArray> expected = golden.all("gradient.");
        assertThat(gpt.parameters().keySet()).containsExactlyInAnyOrderElementsOf(expected.keySet());
        gpt.parameters()
                .forEach((name, parameter) -> assertThatTensor(parameter.getGradient())
                        .as("gradient of " + name)
                        .isCloseTo(expected.get(name), TOLERANCE));
    }

    @Test
    @DisplayName("A tied table is one array; its gradient is the sum of what both of its uses ask for")
    @Task("7.6")
    void tied(NDManager manager) {
        Golden golden = Golden.load("/golden/llama-tied.safetensors", manager);
        Gpt tied = new Gpt(Fixtures.config(true), golden.inputs("weight."), manager);
        Map<String, NDArray> twice = golden.inputs("weight.");
        twice.put("lm_head.weight", golden.input("weight.model.embed_tokens.weight"));
        Gpt untied = new Gpt(Fixtures.config(false), twice, manager);

        backward(tied, golden.get("ids"), golden.get("targets"));
        backward(untied, golden.get("ids"), golden.get("targets"));

        assertThat(tied.parameters()).doesNotContainKey("lm_head.weight");
        NDArray reading = untied.parameters().get("model.embed_tokens.weight").getGradient();
        NDArray writing = untied.parameters().get("lm_head.weight").getGradient();
        assertThatTensor(tied.parameters().get("model.embed_tokens.weight").getGradient())
                .isCloseTo(reading.add(writing), TOLERANCE);
    }

    @Test
    @DisplayName("A new model knows nothing: its loss is ln V + 0.0002·width")
    @Task("7.6")
    void initialLoss(NDManager manager) {
        GptConfig config = new GptConfig(97, 16, 128, 2, 4, 2, 344, 10_000, 1e-5, true, 0);
        Gpt gpt = new Gpt(config, Initializer.draw(config, 1, manager), manager);
        long[] tokens = new long[8 * 17];
        for (int i = 0; i < tokens.length; i++) {
            tokens[i] = (i * 37L + i / 7 * 11L) % 97;
        }
        NDArray text = manager.create(tokens, new Shape(8, 17));

        NDArray loss = crossEntropy(gpt.forward(Fixtures.columns(text, 0, 16)), Fixtures.columns(text, 1, 17));

        assertThat(loss.getFloat()).isCloseTo((float) (Math.log(97) + 0.0002 * 128), within(0.05f));
    }

    @Test
    @DisplayName("No token sees the future: changing a token leaves all logits before it as they were")
    @Task("7.5")
    void noFuture(NDManager manager) {
        Gpt gpt = random(0, manager);
        NDArray before = gpt.forward(Fixtures.ids(manager, new long[] {3, 1, 4, 1, 5, 9, 2}));
        NDArray after = gpt.forward(Fixtures.ids(manager, new long[] {3, 1, 4, 1, 30, 9, 2}));

        assertThatTensor(Fixtures.columns(after, 0, 4)).isCloseTo(Fixtures.columns(before, 0, 4), 1e-6);
        for (int token = 4; token < 7; token++) {
            NDArray change = Fixtures.columns(after, token, token + 1)
                    .sub(Fixtures.columns(before, token, token + 1))
                    .abs();
            assertThat(change.max().getFloat()).as("change at token " + token).isGreaterThan(1e-4f);
        }
    }

    @Test
    @DisplayName("The order of the tokens matters, also of those that are long past")
    @Task("7.5")
    void orderMatters(NDManager manager) {
        Gpt gpt = random(0, manager);
        NDArray one = gpt.forward(Fixtures.ids(manager, new long[] {3, 1, 4, 9, 5}));
        NDArray other = gpt.forward(Fixtures.ids(manager, new long[] {1, 3, 4, 9, 5}));

        NDArray change =
                Fixtures.columns(one, 4, 5).sub(Fixtures.columns(other, 4, 5)).abs();
        assertThat(change.max().getFloat()).isGreaterThan(1e-4f);
    }

    @Test
    @DisplayName("Texts in a batch do not see each other: each row alone gives the same logits")
    @Task("7.5")
    void rowsAlone(NDManager manager) {
        Gpt gpt = random(0, manager);
        long[][] rows = {{3, 1, 4, 1, 5}, {9, 2, 6, 5, 3}, {30, 0, 30, 0, 30}};

        NDArray together = gpt.forward(Fixtures.ids(manager, rows));

        assertThatTensor(together).hasShape(3, 5, 31);
        for (int row = 0; row < 3; row++) {
            NDArray alone = gpt.forward(Fixtures.ids(manager, rows[row]));
            assertThatTensor(together.get(row)).as("row " + row).isCloseTo(alone.get(0), 1e-5);
        }
    }

    @Test
    @DisplayName("With caches, the rest of a text continues where its beginning stopped")
    @Task("7.5")
    void continues(NDManager manager) {
        Golden golden = Golden.load("/golden/llama-untied.safetensors", manager);
        Gpt gpt = new Gpt(Fixtures.config(false), golden.inputs("weight."), manager);
        List<AttentionCache> caches = Fixtures.growingCaches(3);

        NDArray ids = golden.get("ids");
        NDArray beginning = gpt.hidden(Fixtures.columns(ids, 0, 4), caches);
        NDArray rest = gpt.hidden(Fixtures.columns(ids, 4, 7), caches);

        assertThatTensor(gpt.logits(beginning.concat(rest, 1)))
                .withAxes("batch", "token", "vocabulary")
                .isCloseTo(golden.get("logits"), TOLERANCE);
    }

    @Test
    @DisplayName("A text longer than the context is refused with both lengths, also when a cache holds the beginning")
    @Task("7.5")
    void overflow(NDManager manager) {
        Gpt gpt = random(0, manager);
        String message =
                "The text has 10 tokens, but this model reads at most 9; shorten it, or train with a larger context.";

        NDArray ten = manager.zeros(new Shape(1, 10), DataType.INT64);
        assertThatTensor(gpt.hidden(Fixtures.columns(ten, 0, 9), uncached(gpt))).hasShape(1, 9, 24);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> gpt.hidden(ten, uncached(gpt)))
                .withMessage(message);
        List<AttentionCache> caches = Fixtures.growingCaches(3);
        gpt.hidden(Fixtures.columns(ten, 0, 6), caches);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> gpt.hidden(Fixtures.columns(ten, 0, 4), caches))
                .withMessage(message);
    }

    @Test
    @DisplayName("Dropout works while training and is off otherwise")
    @Task("7.5")
    void dropout(NDManager manager) {
        Gpt gpt = random(0.3, manager);
        NDArray ids = Fixtures.ids(manager, new long[] {3, 1, 4, 1, 5});

        float[] first = gpt.hidden(ids, uncached(gpt)).toFloatArray();
        assertThat(gpt.hidden(ids, uncached(gpt)).toFloatArray())
                .as("before training")
                .isEqualTo(first);
        gpt.training(true);
        assertThat(gpt.hidden(ids, uncached(gpt)).toFloatArray())
                .as("while training")
                .isNotEqualTo(gpt.hidden(ids, uncached(gpt)).toFloatArray());
        gpt.training(false);
        assertThat(gpt.hidden(ids, uncached(gpt)).toFloatArray())
                .as("after training")
                .isEqualTo(first);
    }

    @Test
    @DisplayName("Dropout starts at the embeddings, before the first block")
    @Task("7.5")
    void dropoutOfEmbeddings(NDManager manager) {
        Gpt gpt = random(0.3, manager);
        gpt.parameters().forEach((name, weight) -> {
            if (name.endsWith("o_proj.weight") || name.endsWith("down_proj.weight")) {
                weight.muli(0); // no block adds anything
            }
        });
        NDArray ids = Fixtures.ids(manager, new long[] {3, 1, 4, 1, 5});

        gpt.training(true);

        assertThat(gpt.hidden(ids, uncached(gpt)).toFloatArray())
                .isNotEqualTo(gpt.hidden(ids, uncached(gpt)).toFloatArray());
    }

    private static Gpt random(double dropout, NDManager manager) {
        GptConfig config = new GptConfig(31, 9, 24, 3, 6, 2, 40, 500_000, 1e-5, true, dropout);
        Map<String, NDArray> weights =
                Golden.load("/golden/llama-tied.safetensors", manager).inputs("weight.");
        return new Gpt(config, weights, manager);
    }

    private static List<AttentionCache> uncached(Gpt gpt) {
        return Collections.nCopies(gpt.layers(), AttentionCache.NONE);
    }

    static NDArray backward(LanguageModel model, NDArray ids, NDArray targets) {
        model.parameters().values().forEach(parameter -> parameter.setRequiresGradient(true));
        return Autograd.backward(() -> crossEntropy(model.forward(ids), targets));
    }

    /** The mean of -ln P(target) over the targets that are not -100; chapter 08 has a better one. */
    static NDArray crossEntropy(NDArray logits, NDArray targets) {
        long[] ids = targets.toLongArray();
        NDArray logProbabilities = logits.reshape(ids.length, -1).logSoftmax(1);
        float[] share = new float[(int) logProbabilities.size()];
        long asked = Arrays.stream(ids).filter(id -> id >= 0).count();
        for (int i = 0; i < ids.length; i++) {
            if (ids[i] >= 0) {
                share[(int) (i * logProbabilities.size(1) + ids[i])] = -1f / asked;
            }
        }
        NDManager manager = logits.getManager();
        return logProbabilities
                .mul(manager.create(share, logProbabilities.getShape()))
                .sum();
    }
}
