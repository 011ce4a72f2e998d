package dev.gptbytest.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.gptbytest.kit.Task;
import dev.gptbytest.kit.tensor.TensorTest;
import dev.gptbytest.model.Gpt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TensorTest
class CheckpointTest {
    @TempDir
    Path folder;

    @Test
    @DisplayName("A checkpoint is read back bit for bit, also what is NaN or infinite in it")
    @Task("8.14")
    void roundTrip(NDManager manager) throws IOException {
        Gpt gpt = Fixtures.gpt(0.1, manager);
        Map<String, NDArray> optimizer = new LinkedHashMap<>();
        optimizer.put("mean.x", manager.create(new float[] {-0f, 1e-45f, Float.NaN, Float.NEGATIVE_INFINITY, 0.1f}));
        TrainingState state =
                new TrainingState(123_456_789_012L, -5, 1L << 53, 0.1 + 0.2, Double.NaN, Double.POSITIVE_INFINITY);

        Path saved = new CheckpointStore(folder)
                .save(
                        new Checkpoint(
                                new ModelFolder(gpt.config(), gpt.parameters(), Fixtures.tokenizer()),
                                optimizer,
                                state),
                        false,
                        0);
        Checkpoint read = Checkpoint.read(saved, manager);

        assertThat(read.state()).isEqualTo(state);
        assertThat(read.model().config()).isEqualTo(gpt.config());
        assertThat(Fixtures.bits(read.model().weights())).isEqualTo(Fixtures.bits(gpt.parameters()));
        assertThat(Fixtures.bits(read.optimizer())).isEqualTo(Fixtures.bits(optimizer));
        assertThat(read.model().tokenizer().encode("a bad cab"))
                .isEqualTo(Fixtures.tokenizer().encode("a bad cab"));
    }

    @Test
    @DisplayName("20 steps, a checkpoint, and 20 steps by new objects read from it equal 40 steps, bit for bit")
    @Task("8.14")
    void resumes(NDManager manager) throws IOException {
        List<Double> straight = new ArrayList<>();
        Gpt gpt = Fixtures.gpt(0.1, manager);
        AdamW optimizer = new AdamW(gpt.parameters(), Fixtures.SETTINGS, manager);
        Trainer trainer = Fixtures.trainer(gpt, optimizer, Fixtures.batches(), manager);
        steps(trainer, 40, straight);

        List<Double> resumed = new ArrayList<>();
        Path saved;
        try (NDManager first = manager.newSubManager()) {
            Gpt half = Fixtures.gpt(0.1, first);
            AdamW halfOptimizer = new AdamW(half.parameters(), Fixtures.SETTINGS, first);
            Trainer halfTrainer = Fixtures.trainer(half, halfOptimizer, Fixtures.batches(), first);
            steps(halfTrainer, 20, resumed);
            saved = new CheckpointStore(folder)
                    .save(
                            new Checkpoint(
                                    new ModelFolder(half.config(), half.parameters(), Fixtures.tokenizer()),
                                    halfOptimizer.state(),
                                    new TrainingState(halfTrainer.nextStep(), 5, 0, 0, Double.NaN, Double.NaN)),
                            false,
                            0);
        }
        manager.randomNormal(new Shape(1000)); // another process has drawn other numbers before
        Checkpoint read = Checkpoint.read(saved, manager);
        Gpt again = new Gpt(read.model().config(), read.model().weights(), manager);
        AdamW againOptimizer = new AdamW(again.parameters(), Fixtures.SETTINGS, manager);
        againOptimizer.restore(read.optimizer(), read.state().step());
        steps(Fixtures.trainer(again, againOptimizer, Fixtures.batches(), manager), 20, resumed);

        assertThat(resumed).containsExactlyElementsOf(straight);
        assertThat(Fixtures.bits(again.parameters())).isEqualTo(Fixtures.bits(gpt.parameters()));
        assertThat(Fixtures.bits(againOptimizer.state())).isEqualTo(Fixtures.bits(optimizer.state()));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "config.json",
                "model.safetensors",
                "tokenizer.json",
                "generation_config.json",
                "training_state/optimizer.safetensors"
            })
    @DisplayName("A file that is missing, cut off or changed by one bit is named in one sentence")
    @Task("8.14")
    void damagedFile(String name, NDManager manager) throws IOException {
        Path saved = save(manager);
        Path file = saved.resolve(name);
        byte[] whole = Files.readAllBytes(file);
        String changed = file + " is damaged: its checksum is not the one it was saved with.";

        byte[] flipped = whole.clone();
        flipped[whole.length - 3] ^= 1;
        Files.write(file, flipped);
        assertThatThrownBy(() -> Checkpoint.read(saved, manager))
                .isInstanceOf(IOException.class)
                .hasMessage(changed);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> Checkpoint.read(saved, manager)).hasMessage(changed);
        Files.delete(file);
        assertThatThrownBy(() -> Checkpoint.read(saved, manager))
                .isInstanceOf(IOException.class)
                .hasMessage(saved + " is damaged: " + name + " is missing.");

        Files.write(file, whole);
        assertThat(Checkpoint.read(saved, manager).state().step()).isEqualTo(3);
    }

    @Test
    @DisplayName("A state.json that is missing, cut off, not text or not complete is named in one sentence")
    @Task("8.14")
    void damagedState(NDManager manager) throws IOException {
        Path saved = save(manager);
        Path file = saved.resolve("training_state/state.json");
        String whole = Files.readString(file);

        for (int length = whole.length() / 2; length > 2; length /= 2) {
            Files.writeString(file, whole.substring(0, length));
            assertThatThrownBy(() -> Checkpoint.read(saved, manager))
                    .isInstanceOf(IOException.class)
                    .hasMessage(file + " is damaged: it is not readable JSON.");
        }
        Files.write(file, new byte[] {(byte) 0xC3, 0, 1, (byte) 0xFF});
        assertThatThrownBy(() -> Checkpoint.read(saved, manager))
                .hasMessage(file + " is damaged: it is not readable JSON.");
        for (String incomplete : new String[] {"", "{}", whole.replace("model.safetensors", "x")}) {
            Files.writeString(file, incomplete);
            assertThatThrownBy(() -> Checkpoint.read(saved, manager))
                    .isInstanceOf(IOException.class)
                    .hasMessage(file + " is damaged: it is not complete.");
        }
        Files.delete(file);
        assertThatThrownBy(() -> Checkpoint.read(saved, manager))
                .isInstanceOf(IOException.class)
                .hasMessage(saved + " cannot be resumed from: it has no training_state/state.json.");
    }

    private Path save(NDManager manager) throws IOException {
        Gpt gpt = Fixtures.gpt(0, manager);
        AdamW optimizer = new AdamW(gpt.parameters(), Fixtures.SETTINGS, manager);
        ModelFolder model = new ModelFolder(gpt.config(), gpt.parameters(), Fixtures.tokenizer());
        return new CheckpointStore(folder)
                .save(new Checkpoint(model, optimizer.state(), new TrainingState(3, 5, 0, 0, 1, 1)), false, 0);
    }

    private static void steps(Trainer trainer, int count, List<Double> losses) {
        for (int i = 0; i < count; i++) {
            losses.add(trainer.step().loss());
        }
    }
}
