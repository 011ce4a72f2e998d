package dev.gptbytest.grader.stubs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StubTreeTest {
    @TempDir
    private Path root;

    @Test
    @DisplayName("writing makes the trees equal, and names what it changed")
    void writes() throws IOException {
        Path solution = put("solutions/01-a/src/main/java/p/A.java", "package p;\nclass A {}\n");
        Path stale = put("exercises/01-a/src/main/java/p/Old.java", "package p;\nclass Old {}\n");
        put("exercises/01-a/src/test/java/p/ATest.java", "package p;\nclass ATest {}\n");
        StubTree tree = new StubTree(root);

        assertThat(tree.differences()).hasSize(2);
        assertThat(tree.write())
                .containsExactly(
                        Path.of("exercises/01-a/src/main/java/p/A.java"),
                        Path.of("exercises/01-a/src/main/java/p/Old.java"));
        assertThat(tree.differences()).isEmpty();
        assertThat(tree.write()).isEmpty();
        assertThat(stale).doesNotExist();
        assertThat(root.resolve("exercises/01-a/src/test/java/p/ATest.java")).exists();
        assertThat(Files.readString(solution)).isEqualTo("package p;\nclass A {}\n");
    }

    @Test
    @DisplayName("Windows line ends make no difference")
    void lineEnds() throws IOException {
        put("solutions/01-a/src/main/java/p/A.java", "package p;\nclass A {}\n");
        put("exercises/01-a/src/main/java/p/A.java", "package p;\r\nclass A {}\r\n");

        assertThat(new StubTree(root).differences()).isEmpty();
    }

    private Path put(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }
}
