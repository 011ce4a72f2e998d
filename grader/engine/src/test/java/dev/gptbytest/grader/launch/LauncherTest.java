package dev.gptbytest.grader.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gptbytest.grader.SampleCourse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {
    private static final String PROGRAM = """
            package dev.gptbytest.cli;

            import dev.gptbytest.sums.Sums;

            public final class Main {
                public static void main(String[] args) {
                    if (args[0].equals("fail")) {
                        System.exit(3);
                    }
                    System.out.println(String.join(" ", args) + " | " + Sums.three() + " | "
                            + System.getProperty("gpt.chapters") + " | "
                            + System.getProperty("ai.djl.pytorch.num_threads") + " | "
                            + (Main.class.getResource("/greeting.txt") != null));
                }
            }
            """;

    @TempDir
    private Path root;

    private SampleCourse course;
    private final List<String> notes = new ArrayList<>();

    @BeforeEach
    void write() {
        course = new SampleCourse(root);
        course.put("grader/run/src/main/java/dev/gptbytest/cli/Main.java", PROGRAM);
        course.put("grader/run/src/main/resources/greeting.txt", "hello");
    }

    @Test
    @DisplayName("untouched chapters: all reference, and options reach the program")
    void reference() throws Exception {
        Map<String, String> options =
                new TreeMap<>(Map.of("threads", "1", "resume", "true", "jvmArgs", "-Xmx64m -Dx=y"));

        assertThat(output("train", options))
                .isEqualTo("train resume=true threads=1 | 3 | 01:reference,02:reference | 1 | true");
    }

    @Test
    @DisplayName("a complete and green chapter of the learner's replaces the reference")
    void yours() throws Exception {
        course.numbers("return 40;", "return 2;");

        assertThat(output("train", Map.of())).startsWith("train | 42 | 01:yours,02:reference");
        assertThat(output("train", Map.of("reference", "01"))).startsWith("train | 3 | 01:reference");
        assertThat(output("train", Map.of("reference", "true"))).startsWith("train | 3 | 01:reference");
        assertThat(output("train", Map.of())).startsWith("train | 42 | 01:yours,02:reference");
    }

    @Test
    @DisplayName("a written chapter with a red check is not used, and the user is told")
    void red() throws Exception {
        course.numbers("return 40;", "return 2;");
        Launcher launcher = launcher(false);

        assertThat(launcher.command("train", Map.of())).contains("-Dgpt.chapters=01:reference,02:reference");
        assertThat(notes)
                .containsExactly("Chapter 01 has no TODO left, but some check is red: running on the reference there."
                        + "\nSee: mvn -q gpt:grade -Dgpt.chapter=01");
    }

    @Test
    @DisplayName("a signature that no longer fits is told before anything starts")
    void misfit() {
        course.numbers("return 1;", "return 2;");
        course.put(
                "exercises/01-numbers/src/main/java/dev/gptbytest/numbers/Numbers.java",
                SampleCourse.NUMBERS.replace("int two()", "String two()").replace("return 2", "return \"2\""));

        assertThatThrownBy(() -> launcher(true).command("train", Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Chapter 01 (yours) no longer fits chapter 02:"
                        + " solutions/02-sums/src/main/java/dev/gptbytest/sums/Sums.java:9:"
                        + " incompatible types: java.lang.String cannot be converted to int"
                        + "\nMake the signature as it was in the stub, or use the reference there: -Dgpt.reference=01");
    }

    @Test
    @DisplayName("a renamed class is missing, not filled in from the reference")
    void renamed() {
        course.numbers("return 1;", "return 2;");
        root.resolve("exercises/01-numbers/src/main/java/dev/gptbytest/numbers/Numbers.java")
                .toFile()
                .delete();
        course.put(
                "exercises/01-numbers/src/main/java/dev/gptbytest/numbers/Zahlen.java",
                SampleCourse.NUMBERS.replace("class Numbers", "class Zahlen"));

        assertThatThrownBy(() -> launcher(true).command("train", Map.of()))
                .hasMessageContaining("Sums.java:4: cannot find symbol, symbol: class Numbers");
    }

    @Test
    @DisplayName("the program's exit code comes back")
    void exitCode() throws Exception {
        assertThat(launcher(true).run("fail", Map.of())).isEqualTo(3);
    }

    private Launcher launcher(boolean green) {
        return new Launcher(
                course.workspace(),
                course.curriculum(),
                SampleCourse.libraries(),
                written -> green ? Set.copyOf(written) : Set.of(),
                notes::add);
    }

    private String output(String goal, Map<String, String> options) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(launcher(true).command(goal, options))
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return text.strip();
    }
}
