package dev.gptbytest.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.gptbytest.kit.Task;
import dev.gptbytest.kit.tensor.Golden;
import dev.gptbytest.kit.tensor.TensorTest;
import dev.gptbytest.model.LanguageModel;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TensorTest
class BeamSearchTest {
    private static final OptionalInt NO_END = OptionalInt.empty();

    /** From token 0: 1 (.55), then at best .5; or 2 (.45), then 4 (.9). */
    private static final double[][] PLANTED = {
        {0, .55, .45, 0, 0, 0},
        {0, 0, 0, .5, .3, .2},
        {0, 0, 0, .06, .9, .04},
        {.4, .6, 0, 0, 0, 0},
        {.3, .7, 0, 0, 0, 0},
        {.5, .5, 0, 0, 0, 0}
    };

    @Test
    @Task("9.20")
    @DisplayName("Width 2 finds the path of .45 x .9 = .405 that a greedy search with .55 x .5 = .275 misses")
    void planted(NDManager manager) {
        BeamSearch search = new BeamSearch(TableModel.ofProbabilities(PLANTED, 20, manager), NO_END, manager);

        Beam greedy = search.search(new int[] {0}, 1, 2, 0).get(0);
        Beam better = search.search(new int[] {0}, 2, 2, 0).get(0);

        assertThat(greedy.tokens()).containsExactly(1, 3);
        assertThat(Math.exp(greedy.logProbability())).isEqualTo(.275, within(1e-6));
        assertThat(better.tokens()).containsExactly(2, 4);
        assertThat(Math.exp(better.logProbability())).isEqualTo(.405, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"3, 0.0", "3, 1.0", "4, 2.0"})
    @Task("9.20")
    @DisplayName("Beams and scores agree with transformers' generate(num_beams, length_penalty)")
    void golden(int width, double lengthPenalty, NDManager manager) {
        Golden golden = GoldenModels.golden("llama", manager);
        LanguageModel model = GoldenModels.model("llama", manager);
        BeamSearch search = new BeamSearch(model, OptionalInt.of(GoldenModels.END_OF_TEXT), manager);

        List<Beam> beams = search.search(FilterGolden.ints(golden.get("prompt")), width, 7, lengthPenalty);

        String name = "beams " + width + " " + lengthPenalty;
        NDArray expected = golden.get(name); // (width, 7), filled up with -1
        assertThat(beams).hasSize(width);
        for (int i = 0; i < width; i++) {
            List<Integer> tokens = IntStream.of(FilterGolden.ints(expected.get(i)))
                    .filter(token -> token >= 0)
                    .boxed()
                    .collect(Collectors.toList());
            assertThat(beams.get(i).tokens()).as("beam %d", i).isEqualTo(tokens);
            assertThat(beams.get(i).score(lengthPenalty))
                    .as("score of beam %d", i)
                    .isEqualTo(golden.get(name + " scores").getDouble(i), within(3e-5)); // 3.4e-6 measured, times ten
        }
    }

    @Test
    @Task("9.20")
    @DisplayName("Width 1 is a greedy search")
    void widthOne(NDManager manager) {
        Golden golden = GoldenModels.golden("llama", manager);
        BeamSearch search = new BeamSearch(GoldenModels.model("llama", manager), NO_END, manager);

        List<Beam> beams = search.search(FilterGolden.ints(golden.get("prompt")), 1, 30, 1);

        assertThat(beams).hasSize(1);
        assertThat(beams.get(0).ids()).containsExactly(FilterGolden.ints(golden.get("greedy")));
    }

    @Test
    @Task("9.20")
    @DisplayName("A width that holds every text of 3 tokens finds the best of all 64")
    void exhaustive(NDManager manager) {
        float[][] table = randomTable(4, 5);
        BeamSearch search = new BeamSearch(new TableModel(table, 20, manager), NO_END, manager);

        List<Beam> beams = search.search(new int[] {2}, 64, 3, 1);

        double best = Double.NEGATIVE_INFINITY;
        for (int code = 0; code < 64; code++) {
            int[] text = {2, code / 16, code / 4 % 4, code % 4};
            double sum = 0;
            for (int i = 1; i < text.length; i++) {
                sum += logProbability(table[text[i - 1]], text[i]);
            }
            best = Math.max(best, sum);
        }
        assertThat(beams).hasSize(64).doesNotHaveDuplicates();
        assertThat(beams.get(0).logProbability()).isEqualTo(best, within(1e-6));
        assertThat(beams.stream()
                        .mapToDouble(beam -> Math.exp(beam.logProbability()))
                        .sum())
                .isEqualTo(1, within(1e-6));
    }

    @Test
    @Task("9.20")
    @DisplayName("A finished beam is kept and not continued")
    void finished(NDManager manager) {
        double[][] table = {{0, .5, .3, .2}, {0, 0, .1, .9}, {0, .5, .5, 0}, {0, 1, 0, 0}}; // 3 ends a text
        BeamSearch search = new BeamSearch(TableModel.ofProbabilities(table, 20, manager), OptionalInt.of(3), manager);

        List<Beam> beams = search.search(new int[] {0}, 2, 6, 0);

        assertThat(beams.get(0).tokens()).containsExactly(1, 3);
        assertThat(beams.get(0).ended()).isTrue();
        assertThat(beams.get(0).ids()).containsExactly(1);
        assertThat(beams).allSatisfy(beam -> assertThat(beam.ids()).doesNotContain(3));
    }

    @Test
    @Task("9.20")
    @DisplayName("Long texts do not vanish: 200 tokens of 5 % each have a sum of 200 ln 0.05")
    void noUnderflow(NDManager manager) {
        BeamSearch search = new BeamSearch(new TableModel(new float[20][20], 256, manager), NO_END, manager);

        Beam beam = search.search(new int[] {1}, 2, 200, 0).get(0);

        assertThat(beam.tokens()).hasSize(200);
        assertThat(beam.logProbability()).isEqualTo(200 * Math.log(0.05), within(1e-6));
    }

    @Test
    @Task("9.20")
    @DisplayName("The prompt does not count: neither for the score nor for the length")
    void promptDoesNotCount(NDManager manager) {
        BeamSearch search = new BeamSearch(TableModel.ofProbabilities(PLANTED, 20, manager), NO_END, manager);

        Beam shortPrompt = search.search(new int[] {0}, 2, 2, 1).get(0);
        Beam longPrompt = search.search(new int[] {3, 1, 3, 0}, 2, 2, 1).get(0);

        assertThat(longPrompt).isEqualTo(shortPrompt);
        assertThat(longPrompt.score(1)).isEqualTo(Math.log(.405) / 2, within(1e-6));
    }

    @Test
    @Task("9.20")
    @DisplayName("A search leaves no tensors behind, and the model in training mode")
    void cleansUp(NDManager manager) {
        TableModel model = TableModel.ofProbabilities(PLANTED, 20, manager);
        int before = manager.getManagedArrays().size();
        new BeamSearch(model, NO_END, manager).search(new int[] {0}, 3, 6, 1);

        assertThat(model.trainingCalls).containsExactly(false, true);
        assertThat(manager.getManagedArrays()).hasSize(before);
    }

    @Test
    @Task("9.20")
    @DisplayName("A text that would not fit into the context is refused, one that just fits is not")
    void tooLong(NDManager manager) {
        BeamSearch search = new BeamSearch(TableModel.counting(4, 6, manager), NO_END, manager);

        assertThat(search.search(new int[] {0, 1, 2}, 2, 4, 1).get(0).tokens()).containsExactly(3, 0, 1, 2);
        assertThatThrownBy(() -> search.search(new int[] {0, 1, 2}, 2, 5, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("context of 6");
    }

    private static float[][] randomTable(int vocabulary, int seed) {
        Random random = new Random(seed);
        float[][] table = new float[vocabulary][vocabulary];
        for (float[] row : table) {
            for (int i = 0; i < vocabulary; i++) {
                row[i] = (float) random.nextGaussian();
            }
        }
        return table;
    }

    private static double logProbability(float[] logits, int token) {
        double sum = IntStream.range(0, logits.length)
                .mapToDouble(i -> Math.exp(logits[i]))
                .sum();
        return logits[token] - Math.log(sum);
    }
}
