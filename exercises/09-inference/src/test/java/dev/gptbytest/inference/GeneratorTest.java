package dev.gptbytest.inference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import dev.gptbytest.kit.Task;
import dev.gptbytest.kit.tensor.Golden;
import dev.gptbytest.kit.tensor.TensorTest;
import dev.gptbytest.model.LanguageModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@TensorTest
class GeneratorTest {
    private static final SamplingSettings GREEDY = SamplingSettings.greedy();
    private static final OptionalInt NO_END = OptionalInt.empty();

    private final List<String> pieces = new ArrayList<>();

    @Test
    @Task("9.15")
    @DisplayName("A text starts from its prompt, or from the end-of-text token if the prompt is empty")
    void starts(NDManager manager) {
        TableModel model = TableModel.counting(6, 20, manager);
        Generator generator = new Generator(model, PieceTokenizer.letters(6, OptionalInt.of(4)), manager);

        assertThat(generator.start("CAB")).containsExactly(2, 0, 1);
        assertThat(generator.start("")).containsExactly(4);
    }

    @Test
    @Task("9.15")
    @DisplayName("An empty prompt is refused if there is no end-of-text token to start from")
    void nothingToStartFrom(NDManager manager) {
        TableModel model = TableModel.counting(6, 20, manager);
        Generator generator = new Generator(model, PieceTokenizer.letters(6, NO_END), manager);

        assertThatThrownBy(() -> generator.start(""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("prompt is empty");
    }

    @Test
    @Task("9.16")
    @DisplayName("When the context is full, the last half of a context is read again, and then one token a time")
    void slides(NDManager manager) {
        TableModel model = TableModel.counting(9, 6, manager);
        Generator generator = new Generator(model, PieceTokenizer.letters(9, NO_END), manager);
        int[] text = {0, 1, 2, 3, 4, 5, 6, 7, 8, 0};
        try (CachedReader reader = new CachedReader(model, manager)) {
            generator.readOn(reader, Arrays.copyOf(text, 4), 4);
            for (int length = 5; length <= 10; length++) {
                generator.readOn(reader, Arrays.copyOf(text, length), 1);
            }
        }

        assertThat(model.read)
                .containsExactly(
                        new long[] {0, 1, 2, 3},
                        new long[] {4},
                        new long[] {5},
                        new long[] {4, 5, 6}, // 7 tokens do not fit into 6
                        new long[] {7},
                        new long[] {8},
                        new long[] {0});
    }

    @Test
    @Task("9.16")
    @DisplayName("Of a prompt that is longer than the context, the last half of a context is read")
    void longPrompt(NDManager manager) {
        TableModel model = TableModel.counting(9, 5, manager);
        Generator generator = new Generator(model, PieceTokenizer.letters(9, NO_END), manager);
        try (CachedReader reader = new CachedReader(model, manager)) {
            generator.readOn(reader, new int[] {0, 1, 2, 3, 4, 5, 6, 7}, 8);
        }

        assertThat(model.read).containsExactly(new long[] {6, 7});
    }

    @Test
    @Task("9.17")
    @DisplayName("30 greedy tokens are those that transformers' generate(do_sample=False) writes")
    void goldenGreedy(NDManager manager) {
        Golden golden = GoldenModels.golden("llama", manager);
        PieceTokenizer tokenizer = PieceTokenizer.letters(31, NO_END);
        String prompt = tokenizer.decode(FilterGolden.ints(golden.get("prompt")));
        Generator generator = new Generator(GoldenModels.model("llama", manager), tokenizer, manager);

        GenerationReport report = generator.generate(prompt, 30, GREEDY, pieces::add);

        assertThat(String.join("", pieces)).isEqualTo(tokenizer.decode(FilterGolden.ints(golden.get("greedy"))));
        assertThat(report.promptTokens()).isEqualTo(5);
        assertThat(report.newTokens()).isEqualTo(30);
        assertThat(report.stopReason()).isEqualTo(GenerationReport.TOKEN_LIMIT);
    }

    @Test
    @Task("9.17")
    @DisplayName("The end-of-text token ends the text, and is neither printed nor counted")
    void stops(NDManager manager) {
        TableModel model = TableModel.counting(6, 20, manager);
        Generator generator = new Generator(model, PieceTokenizer.letters(6, OptionalInt.of(4)), manager);

        GenerationReport report = generator.generate("AB", 10, GREEDY, pieces::add);

        assertThat(pieces).containsExactly("C", "D");
        assertThat(report.newTokens()).isEqualTo(2);
        assertThat(report.stopReason()).isEqualTo(GenerationReport.END_OF_TEXT);
    }

    @Test
    @Task("9.17")
    @DisplayName("An empty prompt writes a new text, as after an end-of-text token")
    void fromNothing(NDManager manager) {
        TableModel model = TableModel.counting(6, 20, manager);
        Generator generator = new Generator(model, PieceTokenizer.letters(6, OptionalInt.of(4)), manager);

        generator.generate("", 3, GREEDY, pieces::add);

        assertThat(pieces).containsExactly("F", "A", "B");
    }

    @Test
    @Task("9.17")
    @DisplayName("The token limit is exact, and must be at least 1")
    void limit(NDManager manager) {
        TableModel model = TableModel.counting(6, 20, manager);
        Generator generator = new Generator(model, PieceTokenizer.letters(6, NO_END), manager);

        GenerationReport report = generator.generate("F", 1, GREEDY, pieces::add);

        assertThat(pieces).containsExactly("A");
        assertThat(report.newTokens()).isEqualTo(1);
        assertThat(model.read).hasSize(1); // nothing is read for a token that nobody wants
        assertThatThrownBy(() -> generator.generate("F", 0, GREEDY, pieces::add))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("maxTokens");
    }

    @Test
    @Task("9.17")
    @DisplayName("A character that comes in four tokens is printed once it is whole, and no empty pieces before")
    void wholeCharacters(NDManager manager) {
        byte[] owl = "🦉".getBytes(UTF_8);
        PieceTokenizer tokenizer = new PieceTokenizer(
                List.of(
                        "a".getBytes(UTF_8),
                        Arrays.copyOf(owl, 1),
                        Arrays.copyOfRange(owl, 1, 3),
                        Arrays.copyOfRange(owl, 3, 4),
                        "é!".getBytes(UTF_8)),
                NO_END);
        Generator generator = new Generator(TableModel.counting(5, 20, manager), tokenizer, manager);

        generator.generate("a", 5, GREEDY, pieces::add);

        assertThat(pieces).containsExactly("🦉", "é!", "a");
    }

    @Test
    @Task("9.17")
    @DisplayName("A limit in the middle of a character ends the text with U+FFFD")
    void halfCharacterAtTheEnd(NDManager manager) {
        byte[] euro = "€".getBytes(UTF_8);
        PieceTokenizer tokenizer = new PieceTokenizer(
                List.of("a".getBytes(UTF_8), Arrays.copyOf(euro, 2), Arrays.copyOfRange(euro, 2, 3)), NO_END);
        Generator generator = new Generator(TableModel.counting(3, 20, manager), tokenizer, manager);

        generator.generate("a", 1, GREEDY, pieces::add);

        assertThat(String.join("", pieces)).isEqualTo("\uFFFD");
    }

    @Test
    @Task("9.17")
    @DisplayName("A text may be longer than the context")
    void overLong(NDManager manager) {
        TableModel model = TableModel.counting(5, 8, manager);
        Generator generator = new Generator(model, PieceTokenizer.letters(5, NO_END), manager);

        GenerationReport report = generator.generate("ABC", 22, GREEDY, pieces::add);

        assertThat(String.join("", pieces)).isEqualTo("DEABCDEABCDEABCDEABCDE");
        assertThat(report.newTokens()).isEqualTo(22);
    }

    @Test
    @Task("9.17")
    @DisplayName("The same seed writes the same text again, also with the same generator; another seed another text")
    void seed(NDManager manager) {
        PieceTokenizer tokenizer = PieceTokenizer.letters(31, NO_END);
        Generator generator = new Generator(GoldenModels.model("llama", manager), tokenizer, manager);

        String first = write(generator, new SamplingSettings(1, 0, 1, 0, 1, 3));
        String again = write(generator, new SamplingSettings(1, 0, 1, 0, 1, 3));
        String other = write(generator, new SamplingSettings(1, 0, 1, 0, 1, 4));

        assertThat(again).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
    }

    @Test
    @Task("9.17")
    @DisplayName("The repetition penalty knows the prompt and all that was written")
    void penalty(NDManager manager) {
        float[][] table = new float[5][5];
        table[2][3] = 9; // C is followed by D,
        table[3] = new float[] {2, 1.5f, 0, 0, 0}; // D rather by A than by B, but A was in the prompt,
        table[1] = new float[] {0, 0, 0, 2, 1.5f}; // B rather by D than by E, but D was written already
        TableModel model = new TableModel(table, 20, manager);
        Generator generator = new Generator(model, PieceTokenizer.letters(5, NO_END), manager);

        generator.generate("AC", 3, new SamplingSettings(0, 0, 1, 0, 2, 0), pieces::add);

        assertThat(pieces).containsExactly("D", "B", "E");
    }

    @Test
    @Task("9.17")
    @DisplayName("The model leaves training mode before it reads, and is back in it afterwards, even after an error")
    void trainingMode(NDManager manager) {
        TableModel model = TableModel.counting(4, 20, manager);
        Generator generator = new Generator(model, PieceTokenizer.letters(4, NO_END), manager);

        generator.generate("A", 2, GREEDY, pieces::add);
        assertThat(model.trainingCalls).containsExactly(false, true);

        assertThatThrownBy(() -> generator.generate("A", 2, GREEDY, piece -> {
                    throw new IllegalStateException("the listener broke");
                }))
                .hasMessage("the listener broke");
        assertThat(model.trainingCalls).containsExactly(false, true, false, true);
    }

    @Test
    @Task("9.17")
    @DisplayName("A model that is not being trained stays out of training mode")
    void notInTraining(NDManager manager) {
        TableModel model = TableModel.counting(4, 20, manager);
        model.training(false);

        new Generator(model, PieceTokenizer.letters(4, NO_END), manager).generate("A", 2, GREEDY, pieces::add);

        assertThat(model.isTraining()).isFalse();
    }

    @Test
    @Task("9.17")
    @DisplayName("Tokens that the model knows but the tokenizer does not are never chosen")
    void paddedVocabulary(NDManager manager) {
        TableModel model = TableModel.counting(8, 20, manager); // after E (4) it wants 5, which has no text
        Generator generator = new Generator(model, PieceTokenizer.letters(5, NO_END), manager);

        generator.generate("D", 2, GREEDY, pieces::add);

        assertThat(pieces).containsExactly("E", "A");
    }

    @Test
    @Task("9.17")
    @DisplayName("Writing 600 tokens leaves no tensors behind, and holds no more of them in the end than in the middle")
    void memory(NDManager manager) {
        LanguageModel model = GoldenModels.model("llama", manager);
        Generator generator = new Generator(model, PieceTokenizer.letters(31, NO_END), manager);
        int before = manager.getManagedArrays().size();
        List<Integer> during = new ArrayList<>();

        generator.generate(
                "A",
                600,
                new SamplingSettings(1, 0, 1, 0, 1, 0),
                piece -> during.add(manager.getManagedArrays().size()));

        assertThat(during).hasSize(600);
        assertThat(during.get(599)).isEqualTo(during.get(299));
        assertThat(manager.getManagedArrays()).hasSize(before);
    }

    private String write(Generator generator, SamplingSettings settings) {
        pieces.clear();
        generator.generate("ABC", 25, settings, pieces::add);
        return String.join("", pieces);
    }
}
