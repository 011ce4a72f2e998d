package dev.gptbytest.grader.worker;

import static dev.gptbytest.grader.worker.CheckStatus.CRASHED;
import static dev.gptbytest.grader.worker.CheckStatus.NOT_IMPLEMENTED;
import static dev.gptbytest.grader.worker.CheckStatus.OUT_OF_MEMORY;
import static dev.gptbytest.grader.worker.CheckStatus.PASSED;
import static dev.gptbytest.grader.worker.CheckStatus.TIME_LIMIT;
import static dev.gptbytest.grader.worker.CheckStatus.WRONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gptbytest.grader.Javac;
import dev.gptbytest.grader.SampleCourse;
import dev.gptbytest.grader.curriculum.Check;
import dev.gptbytest.grader.curriculum.CheckCatalog;
import dev.gptbytest.grader.workspace.Hash;
import dev.gptbytest.grader.workspace.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {
    private static final String CODE = """
            package sick;

            import dev.gptbytest.kit.TODO;
            import java.util.ArrayList;
            import java.util.List;

            public class Code {
                public static int loop() {
                    while (true) {
                        Thread.onSpinWait();
                    }
                }

                public static int exit() {
                    System.exit(0);
                    return 1;
                }

                public static int halt() {
                    Runtime.getRuntime().halt(5);
                    return 1;
                }

                public static int overflow(int n) {
                    return overflow(n + 1) + 1;
                }

                public static int memory() {
                    List<long[]> all = new ArrayList<>();
                    while (true) {
                        all.add(new long[100_000_000]);
                    }
                }

                public static int stub() {
                    return TODO.implement("1.1 stub");
                }

                public static int wrappedStub() {
                    try {
                        return stub();
                    } catch (Throwable e) {
                        throw new IllegalStateException(e);
                    }
                }

                public static int right() {
                    System.out.println("noise");
                    return 1;
                }

                public static int wrong() {
                    return 2;
                }

                public static int exception() {
                    return Integer.parseInt("x");
                }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    @DisplayName("loops, exits, overflows, full heaps and stubs are told apart, and hurt nobody else")
    void disasters() throws Exception {
        ChapterPlan first = chapter("01", CODE, checks("SickTest", "first", "Code"));
        ChapterPlan second = chapter("02", CODE.replace("Code", "Other"), healthy());
        Supervisor supervisor = supervisor(1500);

        Map<String, Outcome> outcomes = supervisor.run(List.of(first, second), false);

        assertThat(outcomes.get("sick.SickTest#loop"))
                .extracting(Outcome::status, Outcome::message)
                .containsExactly(TIME_LIMIT, "stopped after 1.5 s");
        assertThat(outcomes.get("sick.SickTest#loop").location()).matches("sick/Code.java:(9|10)");
        assertThat(outcomes.get("sick.SickTest#exit"))
                .extracting(Outcome::status, Outcome::location)
                .containsExactly(CRASHED, "sick/Code.java:15");
        assertThat(outcomes.get("sick.SickTest#halt"))
                .extracting(Outcome::status, Outcome::message)
                .containsExactly(CRASHED, "the JVM ended with exit code 5 ");
        assertThat(outcomes.get("sick.SickTest#overflow"))
                .extracting(Outcome::status, Outcome::message, Outcome::location)
                .containsExactly(WRONG, "your code threw StackOverflowError", "sick/Code.java:25");
        assertThat(outcomes.get("sick.SickTest#memory"))
                .extracting(Outcome::status, Outcome::message)
                .containsExactly(OUT_OF_MEMORY, "the Java heap is full");
        assertThat(outcomes.get("sick.SickTest#stub"))
                .extracting(Outcome::status, Outcome::task, Outcome::location)
                .containsExactly(NOT_IMPLEMENTED, "1.1 stub", "sick/Code.java:36");
        assertThat(outcomes.get("sick.SickTest#wrappedStub"))
                .extracting(Outcome::status, Outcome::task)
                .containsExactly(NOT_IMPLEMENTED, "1.1 stub");
        assertThat(outcomes.get("sick.SickTest#expectedException"))
                .extracting(Outcome::status, Outcome::task)
                .containsExactly(NOT_IMPLEMENTED, "1.1 stub");
        assertThat(outcomes.get("sick.SickTest#right"))
                .extracting(Outcome::status, Outcome::output)
                .containsExactly(PASSED, "noise\n");
        assertThat(outcomes.get("sick.SickTest#wrong").status()).isEqualTo(WRONG);
        assertThat(outcomes.get("sick.SickTest#wrong").message())
                .contains("expected: 1")
                .contains("but was: 2");
        assertThat(outcomes.get("sick.SickTest#exception"))
                .extracting(Outcome::message, Outcome::location)
                .containsExactly("your code threw NumberFormatException: For input string: \"x\"", "sick/Code.java:57");
        assertThat(outcomes.get("sick.HealthyTest#many").status()).isEqualTo(WRONG);
        assertThat(outcomes.get("sick.HealthyTest$Inside#nested").status()).isEqualTo(PASSED);
        assertThat(outcomes.get("sick.BrokenTest#one").status()).isEqualTo(WRONG);
        assertThat(outcomes.get("sick.BrokenTest#one").message())
                .isEqualTo("your code threw IllegalStateException: no");
        assertThat(outcomes.get("sick.HangingTest#one").status()).isEqualTo(TIME_LIMIT);
        assertThat(outcomes).hasSize(first.checks().size() + second.checks().size());
    }

    @Test
    @DisplayName("a worker that can see the chapter without its loader refuses to work")
    void solutionsOnTheClassPath() throws Exception {
        ChapterPlan chapter = chapter("01", CODE, checks("SickTest", "only", "Code"));
        List<Path> classPath = new ArrayList<>(Library.filesWithout(SampleCourse.libraries()));
        classPath.add(Path.of(chapter.classPath().get(0)));

        assertThatThrownBy(() -> new Supervisor(classPath, folder.resolve("work"), 1000).run(List.of(chapter), false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("The worker's own class path holds sick/Code.class of chapter 01");
    }

    @Test
    @DisplayName("a worker that does not start is told with its reason")
    void noWorker() throws Exception {
        ChapterPlan chapter = chapter("01", CODE, checks("SickTest", "only", "Code"));

        assertThatThrownBy(() -> new Supervisor(List.of(), folder.resolve("work"), 1000).run(List.of(chapter), false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("does not start (exit code 1)")
                .hasMessageContaining("WorkerMain");
    }

    private Supervisor supervisor(long limit) {
        return new Supervisor(Library.filesWithout(SampleCourse.libraries()), folder.resolve("work"), limit);
    }

    private static String checks(String name, String unused, String code) {
        StringBuilder text = new StringBuilder("""
                package sick;

                import static org.assertj.core.api.Assertions.assertThat;
                import static org.assertj.core.api.Assertions.assertThatThrownBy;

                import org.junit.jupiter.api.Test;

                class NAME {
                    @Test
                    void expectedException() {
                        assertThatThrownBy(() -> CODE.stub()).isInstanceOf(IllegalArgumentException.class);
                    }
                """.replace("NAME", name).replace("CODE", code));
        for (String method :
                List.of("loop", "exit", "halt", "memory", "stub", "wrappedStub", "right", "wrong", "exception")) {
            text.append("    @Test void %s() { assertThat(%s.%s()).isEqualTo(1); }\n".formatted(method, code, method));
        }
        return text.append(
                        "    @Test void overflow() { assertThat(%s.overflow(0)).isEqualTo(1); }\n}\n".formatted(code))
                .toString();
    }

    private static String healthy() {
        return """
                package sick;

                import static org.assertj.core.api.Assertions.assertThat;

                import org.junit.jupiter.api.BeforeAll;
                import org.junit.jupiter.api.Nested;
                import org.junit.jupiter.api.Test;
                import org.junit.jupiter.params.ParameterizedTest;
                import org.junit.jupiter.params.provider.ValueSource;

                class HealthyTest {
                    @ParameterizedTest
                    @ValueSource(ints = {1, 2, 1})
                    void many(int value) {
                        assertThat(Other.right()).isEqualTo(value);
                    }

                    @Nested
                    class Inside {
                        @Test
                        void nested() {
                            assertThat(Other.right()).isEqualTo(1);
                        }
                    }
                }

                class BrokenTest {
                    @BeforeAll
                    static void broken() {
                        throw new IllegalStateException("no");
                    }

                    @Test
                    void one() {}
                }

                class HangingTest {
                    @BeforeAll
                    static void broken() {
                        Other.loop();
                    }

                    @Test
                    void one() {}
                }
                """;
    }

    private ChapterPlan chapter(String id, String code, String test) throws IOException {
        Path sources = Files.createDirectories(folder.resolve(id));
        String type = code.contains("class Code") ? "Code" : "Other";
        Path main = Files.writeString(
                Files.createDirectories(sources.resolve("main")).resolve(type + ".java"), code);
        Path check = Files.writeString(
                Files.createDirectories(sources.resolve("test")).resolve("ATest.java"), test);
        assertThat(Javac.errors(sources.resolve("classes"), main)).isEmpty();
        assertThat(Javac.errors(sources.resolve("checks"), main, check)).isEmpty();
        for (Path copy : Hash.files(sources.resolve("checks"), type + ".class")) {
            Files.delete(copy);
        }
        List<Check> checks = CheckCatalog.read(sources.resolve("test"));
        return new ChapterPlan(
                id,
                List.of(
                        sources.resolve("classes").toString(),
                        sources.resolve("checks").toString()),
                checks.stream()
                        .map(c -> c.className().replaceFirst("\\$.*", ""))
                        .distinct()
                        .toList(),
                checks.stream().map(Check::id).toList());
    }
}
