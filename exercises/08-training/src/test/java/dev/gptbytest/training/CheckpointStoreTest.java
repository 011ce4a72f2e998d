package dev.gptbytest.training;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import dev.gptbytest.kit.Task;
import dev.gptbytest.kit.tensor.TensorTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@TensorTest
class CheckpointStoreTest {
    @TempDir
    Path folder;

    @Test
    @DisplayName("Before the first checkpoint there is none")
    @Task("8.14")
    void empty(NDManager manager) throws IOException {
        CheckpointStore store = new CheckpointStore(folder.resolve("none yet"));
        assertThat(store.all()).isEmpty();
        assertThat(store.last()).isEmpty();
        assertThat(store.previous()).isEmpty();
        assertThat(store.best()).isEmpty();

        Path saved = store.save(checkpoint(7, manager), false, 0);

        assertThat(saved).isEqualTo(folder.resolve("none yet/step-000007")).isDirectory();
        assertThat(store.last()).contains(saved);
        assertThat(store.previous()).isEmpty();
        assertThat(store.best()).isEmpty();
    }

    @Test
    @DisplayName("The two latest stay, by the number of their step")
    @Task("8.14")
    void keepsTwo(NDManager manager) throws IOException {
        CheckpointStore store = new CheckpointStore(folder);
        for (long step : new long[] {999_999, 1_000_000, 2_000_000}) {
            store.save(checkpoint(step, manager), false, 0);
        }

        assertThat(names(store)).containsExactly("step-1000000", "step-2000000");
        assertThat(store.last()).contains(folder.resolve("step-2000000"));
        assertThat(store.previous()).contains(folder.resolve("step-1000000"));
    }

    @Test
    @DisplayName("The best stays however old it is, until there is a better one")
    @Task("8.14")
    void keepsBest(NDManager manager) throws IOException {
        CheckpointStore store = new CheckpointStore(folder);
        for (long step = 1; step <= 5; step++) {
            store.save(checkpoint(step, manager), step == 2, 0);
        }
        assertThat(names(store)).containsExactly("step-000002", "step-000004", "step-000005");
        assertThat(new CheckpointStore(folder).best()).contains(folder.resolve("step-000002"));

        store.save(checkpoint(6, manager), true, 0);
        store.save(checkpoint(7, manager), false, 0);
        assertThat(names(store)).containsExactly("step-000006", "step-000007");
        assertThat(store.best()).contains(folder.resolve("step-000006"));
    }

    @Test
    @DisplayName("Every third step is kept for good if asked for")
    @Task("8.14")
    void keepsEvery(NDManager manager) throws IOException {
        CheckpointStore store = new CheckpointStore(folder);
        for (long step = 1; step <= 8; step++) {
            store.save(checkpoint(step, manager), false, 3);
        }

        assertThat(names(store)).containsExactly("step-000003", "step-000006", "step-000007", "step-000008");
    }

    @Test
    @DisplayName("What a kill left, and files of somebody else, are no checkpoints")
    @Task("8.14")
    void otherFiles(NDManager manager) throws IOException {
        CheckpointStore store = new CheckpointStore(folder);
        store.save(checkpoint(1, manager), false, 0);
        Files.createDirectory(folder.resolve(".step-000002.tmp"));
        Files.writeString(folder.resolve("notes.txt"), "mine");
        Files.createDirectory(folder.resolve("step-old"));

        assertThat(names(store)).containsExactly("step-000001");
        store.save(checkpoint(2, manager), false, 0);
        assertThat(names(store)).containsExactly("step-000001", "step-000002");
        assertThat(folder.resolve("notes.txt")).exists();
    }

    @Test
    @DisplayName("Where the user's language writes other digits, folders are named the same")
    @Task("8.14")
    void otherDigits(NDManager manager) throws IOException {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            CheckpointStore store = new CheckpointStore(folder);
            store.save(checkpoint(12, manager), true, 0);
            assertThat(names(store)).containsExactly("step-000012");
            assertThat(Checkpoint.read(store.best().orElseThrow(), manager)
                            .state()
                            .step())
                    .isEqualTo(12);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static List<String> names(CheckpointStore store) throws IOException {
        return store.all().stream().map(path -> path.getFileName().toString()).toList();
    }

    private static Checkpoint checkpoint(long step, NDManager manager) {
        return new Checkpoint(
                new ModelFolder(Fixtures.config(0), Map.of("w", manager.create(1f)), Fixtures.tokenizer()),
                Map.of("mean.w", manager.create(2f)),
                new TrainingState(step, 5, 100 * step, 1.5, 2.5, 2.5));
    }
}
