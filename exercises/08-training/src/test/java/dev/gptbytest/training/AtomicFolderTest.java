package dev.gptbytest.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gptbytest.kit.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFolderTest {
    @TempDir
    Path parent;

    @Test
    @DisplayName("The folder is there with all its files, and nothing beside it")
    @Task("8.14")
    void writes() throws IOException {
        Path target = parent.resolve("runs/one/step-000200"); // the folders above are made too

        AtomicFolder.write(target, folder -> {
            assertThat(folder).isEmptyDirectory();
            assertThat(target).doesNotExist();
            fill(folder, "new");
        });

        assertThat(target.resolve("a.txt")).hasContent("new a");
        assertThat(target.resolve("deep/b.txt")).hasContent("new b");
        assertThat(names(target.getParent())).containsExactly("step-000200");
    }

    @Test
    @DisplayName("An old folder stays whole until the new one is, and is then replaced, not mixed")
    @Task("8.14")
    void replaces() throws IOException {
        Path target = parent.resolve("model");
        AtomicFolder.write(target, folder -> fill(folder, "old"));

        AtomicFolder.write(target, folder -> {
            Files.writeString(folder.resolve("a.txt"), "new a");
            assertThat(target.resolve("a.txt")).hasContent("old a");
            assertThat(target.resolve("deep/b.txt")).hasContent("old b");
        });

        assertThat(target.resolve("a.txt")).hasContent("new a");
        assertThat(target.resolve("deep")).doesNotExist();
        assertThat(names(parent)).containsExactly("model");
    }

    @Test
    @DisplayName("When writing fails half-way, the old folder is as it was and no half folder remains")
    @Task("8.14")
    void failure() throws IOException {
        Path target = parent.resolve("model");
        AtomicFolder.write(target, folder -> fill(folder, "old"));

        assertThatThrownBy(() -> AtomicFolder.write(target, folder -> {
                    fill(folder, "half");
                    throw new IOException("disk full");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("disk full");
        assertThatThrownBy(() -> AtomicFolder.write(target, folder -> {
                    fill(folder, "half");
                    throw new IllegalStateException("a bug");
                }))
                .hasMessage("a bug");

        assertThat(target.resolve("a.txt")).hasContent("old a");
        assertThat(target.resolve("deep/b.txt")).hasContent("old b");
        assertThat(names(parent)).containsExactly("model");
    }

    @Test
    @DisplayName("What a killed attempt has left is thrown away by the next")
    @Task("8.14")
    void leftovers() throws IOException {
        Path target = parent.resolve("model");
        Path left = Files.createDirectory(parent.resolve(".model.tmp"));
        Files.writeString(left.resolve("half.bin"), "half");

        AtomicFolder.write(target, folder -> fill(folder, "new"));

        assertThat(names(target)).containsExactly("a.txt", "deep");
        assertThat(names(parent)).containsExactly("model");
    }

    private static void fill(Path folder, String word) throws IOException {
        Files.writeString(folder.resolve("a.txt"), word + " a");
        Files.createDirectories(folder.resolve("deep"));
        Files.writeString(folder.resolve("deep/b.txt"), word + " b");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
