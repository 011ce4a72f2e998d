package dev.gptbytest.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.gptbytest.kit.Task;
import dev.gptbytest.kit.tensor.TensorTest;
import dev.gptbytest.model.Gpt;
import dev.gptbytest.model.GptConfig;
import dev.gptbytest.run.Corpus.Passage;
import dev.gptbytest.tokenizer.CharTokenizer;
import dev.gptbytest.tokenizer.Tokenizer;
import dev.gptbytest.training.Checkpoint;
import dev.gptbytest.training.CheckpointStore;
import dev.gptbytest.training.StepReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@TensorTest
class TrainingRunTest {
    private static final String TEXT = "the cat sat on the mat and the dog sat on the log. ".repeat(20);

    private final RunConfig config = Preset.QUICK
            .config()
            .with(Map.ofEntries(
                    Map.entry("tokenizer", "char"),
                    Map.entry("width", "16"),
                    Map.entry("layers", "1"),
                    Map.entry("heads", "2"),
                    Map.entry("keyValueHeads", "1"),
                    Map.entry("hidden", "24"),
                    Map.entry("context", "12"),
                    Map.entry("batchSize", "3"),
                    Map.entry("dropout", "0.1"),
                    Map.entry("steps", "10"),
                    Map.entry("evalEvery", "4"),
                    Map.entry("warmup", "2")));

    @TempDir
    private Path folder;

    private final List<String> heard = new ArrayList<>();

    private final RunListener listener = new RunListener() {
        @Override
        public void firstLoss(double loss, int vocabularySize) {
            heard.add("first");
        }

        @Override
        public void stepped(StepReport step, double seconds) {
            heard.add("step " + step.step());
        }

        @Override
        public void examined(long steps, double loss, boolean best, Gpt model) {
            heard.add("examined " + steps);
        }

        @Override
        public void saved(long steps, Path checkpoint) {
            heard.add("saved " + steps);
        }
    };

    private static RunData data() {
        Tokenizer letters = CharTokenizer.of(List.of(TEXT));
        return RunData.of(new Corpus("cats", List.of(new Passage(TEXT, true)), Optional.empty()), letters, 0.9);
    }

    @Test
    @Task("10.21")
    @DisplayName("An untrained model of width 128 and 65 tokens should have a loss of 4.2000")
    void expectedFirstLoss() {
        GptConfig shape = new GptConfig(65, 64, 128, 4, 4, 4, 344, 10_000, 1e-5, true, 0);

        // ln 65 = 4.174387 and half of the variance of the logits, 0.02² · 128 = 0.0512
        assertThat(TrainingRun.expectedFirstLoss(shape)).isCloseTo(4.199987, within(1e-6));
    }

    @Test
    @Task("10.22")
    @DisplayName("The first examination is the best so far; the same loss again is not better")
    void best(NDManager manager) {
        TrainingRun run = TrainingRun.fresh(config, data(), new CheckpointStore(folder), listener, manager);

        assertThat(run.examine()).isTrue();
        assertThat(run.examine()).isFalse();
        assertThat(run.state().validationLoss()).isEqualTo(run.loss());
        assertThat(run.state().bestValidationLoss()).isEqualTo(run.loss());
        assertThat(heard).containsExactly("examined 0", "examined 0");
    }

    @Test
    @Task("10.23")
    @DisplayName("A run trains every step once, and examines and saves on time and at the end")
    void order(NDManager manager) throws IOException {
        RunReport report = TrainingRun.fresh(config, data(), new CheckpointStore(folder), listener, manager)
                .run(() -> false);

        assertThat(heard)
                .containsExactly(
                        "first",
                        "step 0",
                        "step 1",
                        "step 2",
                        "step 3",
                        "examined 4",
                        "saved 4",
                        "step 4",
                        "step 5",
                        "step 6",
                        "step 7",
                        "examined 8",
                        "saved 8",
                        "step 8",
                        "step 9",
                        "examined 10",
                        "saved 10");
        assertThat(report.steps()).isEqualTo(10);
        assertThat(report.tokens()).isEqualTo(10 * 3 * 12);
        assertThat(report.stopped()).isFalse();
    }

    @Test
    @Task("10.23")
    @DisplayName("The model learns: the validation loss falls clearly below that of guessing")
    void learns(NDManager manager) throws IOException {
        RunConfig longer = config.with(Map.of("steps", "60", "learningRate", "0.02", "dropout", "0"));

        RunReport report = TrainingRun.fresh(longer, data(), new CheckpointStore(folder), listener, manager)
                .run(() -> false);

        assertThat(report.validationLoss()).isLessThan(2); // guessing costs ln 14 = 2.6
        assertThat(report.bestValidationLoss()).isLessThanOrEqualTo(report.validationLoss());
    }

    @Test
    @Task("10.23")
    @DisplayName("Stopped between two examinations, a run saves where it is")
    void stopped(NDManager manager) throws IOException {
        RunReport report = TrainingRun.fresh(config, data(), new CheckpointStore(folder), listener, manager)
                .run(() -> heard.contains("step 5"));

        assertThat(heard).endsWith("step 5", "saved 6");
        assertThat(report.stopped()).isTrue();
        assertThat(new CheckpointStore(folder).last()).contains(folder.resolve("step-000006"));
    }

    @Test
    @Task("10.23")
    @DisplayName("Stopped and resumed, a run ends with the very weights of a run that was not stopped")
    void resumed(NDManager manager) throws IOException {
        TrainingRun straight =
                TrainingRun.fresh(config, data(), new CheckpointStore(folder.resolve("a")), listener, manager);
        straight.run(() -> false);
        CheckpointStore store = new CheckpointStore(folder.resolve("b"));
        heard.clear();
        TrainingRun.fresh(config, data(), store, listener, manager).run(() -> heard.contains("step 5"));

        Checkpoint checkpoint = Checkpoint.read(store.last().orElseThrow(), manager);
        TrainingRun goesOn = TrainingRun.resumed(config, data(), checkpoint, store, listener, manager);
        goesOn.run(() -> false);

        assertThat(goesOn.state().validationLoss()).isEqualTo(straight.state().validationLoss());
        assertThat(weights(goesOn.model())).isEqualTo(weights(straight.model()));
    }

    private static Map<String, List<Float>> weights(Gpt model) {
        Map<String, List<Float>> weights = new TreeMap<>();
        for (Map.Entry<String, NDArray> weight : model.parameters().entrySet()) {
            List<Float> numbers = new ArrayList<>();
            for (float number : weight.getValue().toFloatArray()) {
                numbers.add(number);
            }
            weights.put(weight.getKey(), numbers);
        }
        return weights;
    }
}
