package dev.gptbytest.grader.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCatalogTest {
    @TempDir
    private Path folder;

    @Test
    @DisplayName("checks are read from the text, by the numbers of their tasks, even when it does not compile")
    void read() throws IOException {
        Files.writeString(folder.resolve("ATest.java"), """
                package p;

                class ATest {
                    @Test @Task("1.10") @DisplayName("tenth") void tenth() { noSuchThing(); }

                    @ParameterizedTest @Task("1.2") @DisplayName("a long "
                            + "sentence") void second(int x) {}

                    @Nested class Inner {
                        @Test void untold() {}
                    }

                    void helper() {}
                }
                """);

        assertThat(CheckCatalog.read(folder))
                .containsExactly(
                        new Check("p.ATest", "second", "a long sentence", "1.2"),
                        new Check("p.ATest", "tenth", "tenth", "1.10"),
                        new Check("p.ATest$Inner", "untold", "untold", ""));
        assertThat(CheckCatalog.read(folder.resolve("none"))).isEmpty();
    }
}
