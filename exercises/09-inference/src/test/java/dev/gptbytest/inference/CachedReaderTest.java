package dev.gptbytest.inference;

import static dev.gptbytest.kit.tensor.TensorAssert.assertThatTensor;
import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.gptbytest.kit.Task;
import dev.gptbytest.kit.tensor.Golden;
import dev.gptbytest.kit.tensor.TensorTest;
import dev.gptbytest.model.LanguageModel;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TensorTest
class CachedReaderTest {
    private static final int TOKENS = 11;

    /** 5.2e-6 measured (float32, logits up to 6.2), times ten. */
    private static final double TOLERANCE = 5e-5;

    @ParameterizedTest
    @CsvSource({
        "llama, 1 1 1 1 1 1 1 1 1 1 1",
        "llama, 11",
        "llama, 1 10",
        "llama, 10 1",
        "llama, 3 2 1 5",
        "gpt2, 1 1 1 1 1 1 1 1 1 1 1",
        "gpt2, 11",
        "gpt2, 1 10",
        "gpt2, 10 1",
        "gpt2, 3 2 1 5"
    })
    @Task("9.13")
    @DisplayName("However a text is cut, the logits after each part agree with those of transformers without a cache")
    void anySplit(String name, String parts, NDManager manager) {
        Golden golden = GoldenModels.golden(name, manager);
        int[] ids = FilterGolden.ints(golden.get("ids").get(1));
        NDArray expected = golden.get("logits").get(1); // (T, V)
        try (CachedReader reader = new CachedReader(GoldenModels.model(name, manager), manager)) {
            int read = 0;
            for (String part : parts.split(" ", -1)) {
                int next = read + Integer.parseInt(part);
                float[] logits = reader.read(Arrays.copyOfRange(ids, read, next));
                read = next;

                assertThat(reader.length()).isEqualTo(read);
                assertThatTensor(manager.create(logits))
                        .as("after token %d", read)
                        .withAxes("token")
                        .isCloseTo(expected.get(read - 1), TOLERANCE);
            }
        }
        assertThat(ids).hasSize(TOKENS);
    }

    @Test
    @Task("9.13")
    @DisplayName("Two texts read at once give what each of them gives alone")
    void batch(NDManager manager) {
        Golden golden = GoldenModels.golden("llama", manager);
        int[] first = FilterGolden.ints(golden.get("ids").get(0));
        int[] second = FilterGolden.ints(golden.get("ids").get(1));
        try (CachedReader reader = new CachedReader(GoldenModels.model("llama", manager), manager)) {
            reader.readAll(new int[][] {Arrays.copyOf(first, 4), Arrays.copyOf(second, 4)});
            float[][] logits = reader.readAll(
                    new int[][] {Arrays.copyOfRange(first, 4, TOKENS), Arrays.copyOfRange(second, 4, TOKENS)});

            assertThatTensor(manager.create(logits))
                    .withAxes("text", "token")
                    .isCloseTo(golden.get("logits").get(":," + (TOKENS - 1)), TOLERANCE);
        }
    }

    @Test
    @Task("9.13")
    @DisplayName("A cleared reader has forgotten the first text")
    void forgets(NDManager manager) {
        Golden golden = GoldenModels.golden("llama", manager);
        int[] ids = FilterGolden.ints(golden.get("ids").get(0));
        try (CachedReader reader = new CachedReader(GoldenModels.model("llama", manager), manager)) {
            reader.read(5, 4, 3);
            reader.cache().clear();

            assertThatTensor(manager.create(reader.read(ids)))
                    .isCloseTo(golden.get("logits").get(0).get(TOKENS - 1), TOLERANCE);
        }
    }

    @Test
    @Task("9.13")
    @DisplayName("Only the new tokens are read, and only the last one goes through the output layer")
    void economical(NDManager manager) {
        TableModel model = TableModel.counting(7, 20, manager);
        try (CachedReader reader = new CachedReader(model, manager)) {
            reader.read(1, 2, 3);
            reader.read(4);
        }

        assertThat(model.read).containsExactly(new long[] {1, 2, 3}, new long[] {4});
        assertThat(model.scored).containsExactly(1L, 1L);
    }

    @Test
    @Task("9.13")
    @DisplayName("The cache of a model with shared heads holds the key and value heads only, not one per query head")
    void cacheIsSmall(NDManager manager) {
        try (CachedReader reader = new CachedReader(GoldenModels.model("llama", manager), manager)) {
            reader.read(1, 2, 3);

            assertThat(reader.cache().bytes()).isEqualTo(2L * 3 * 2 * 6 * GoldenModels.CONTEXT * 4);
        }
    }

    @Test
    @Task("9.13")
    @DisplayName("Nothing is recorded for gradients while reading")
    void noGradients(NDManager manager) {
        GradientWatcher model = new GradientWatcher(GoldenModels.model("llama", manager));
        model.parameters().values().forEach(weight -> weight.setRequiresGradient(true));
        try (CachedReader reader = new CachedReader(model, manager)) {
            reader.read(1, 2, 3);
            reader.read(4);
        }

        assertThat(model.recorded).isFalse();
    }

    @Test
    @Task("9.13")
    @DisplayName("Reading 40 tokens leaves no tensors behind, and closing gives the cache back")
    void leavesNothing(NDManager manager) {
        LanguageModel model = GoldenModels.model("llama", manager);
        int before = manager.getManagedArrays().size();
        try (CachedReader reader = new CachedReader(model, manager)) {
            reader.read(1, 2);
            int afterFirst = allArrays(manager);
            for (int i = 0; i < 40; i++) {
                reader.read(i % 31);
            }
            assertThat(allArrays(manager)).isEqualTo(afterFirst);
        }

        assertThat(allArrays(manager)).isEqualTo(before);
    }

    /** Arrays of a manager and the managers below it. */
    static int allArrays(NDManager manager) {
        return manager.getManagedArrays().size();
    }
}
