package dev.gptbytest.grader;

import dev.gptbytest.grader.curriculum.Chapter;
import dev.gptbytest.grader.curriculum.Curriculum;
import dev.gptbytest.grader.stubs.StubTree;
import dev.gptbytest.grader.workspace.Library;
import dev.gptbytest.grader.workspace.Workspace;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A course of two small chapters in a temporary folder: numbers, and sums of numbers. */
public final class SampleCourse {
    public static final String NUMBERS = """
            package dev.gptbytest.numbers;

            import dev.gptbytest.kit.Task;

            public final class Numbers {
                @Task("1.1 return one")
                public static int one() {
                    return 1;
                }

                @Task("1.2 return two")
                public static int two() {
                    return 2;
                }
            }
            """;
    public static final String NUMBERS_TEST = """
            package dev.gptbytest.numbers;

            import static org.assertj.core.api.Assertions.assertThat;

            import dev.gptbytest.kit.Task;
            import org.junit.jupiter.api.DisplayName;
            import org.junit.jupiter.api.Test;

            class NumbersTest {
                @Test
                @Task("1.1")
                @DisplayName("one is one")
                void one() {
                    assertThat(Numbers.one()).isEqualTo(1);
                }

                @Test
                @Task("1.2")
                @DisplayName("two is two")
                void two() {
                    assertThat(Numbers.two()).isEqualTo(2);
                }
            }
            """;
    public static final String SUMS = """
            package dev.gptbytest.sums;

            import dev.gptbytest.kit.Task;
            import dev.gptbytest.numbers.Numbers;

            public final class Sums {
                @Task("2.1 add one and two")
                public static int three() {
                    return Numbers.one() + Numbers.two();
                }
            }
            """;
    public static final String SUMS_TEST = """
            package dev.gptbytest.sums;

            import static org.assertj.core.api.Assertions.assertThat;

            import dev.gptbytest.kit.Task;
            import org.junit.jupiter.api.DisplayName;
            import org.junit.jupiter.api.Test;

            class SumsTest {
                @Test
                @Task("2.1")
                @DisplayName("one and two make three")
                void three() {
                    assertThat(Sums.three()).isEqualTo(3);
                }
            }
            """;

    private static final Pattern NEEDED =
            Pattern.compile("[/\\\\](classes|gpt-kit|gson|junit-|opentest4j|assertj|byte-buddy)[^/\\\\]*$");

    private final Path root;

    public SampleCourse(Path root) {
        this.root = root;
        put("solutions/01-numbers/src/main/java/dev/gptbytest/numbers/Numbers.java", NUMBERS);
        put("solutions/02-sums/src/main/java/dev/gptbytest/sums/Sums.java", SUMS);
        put("exercises/01-numbers/src/test/java/dev/gptbytest/numbers/NumbersTest.java", NUMBERS_TEST);
        put("exercises/02-sums/src/test/java/dev/gptbytest/sums/SumsTest.java", SUMS_TEST);
        new StubTree(root).write();
    }

    public Workspace workspace() {
        return new Workspace(root);
    }

    public Curriculum curriculum() {
        return Curriculum.load(root);
    }

    public Chapter chapter(String id) {
        return curriculum().chapter(id);
    }

    /** Writes the learner's numbers: the bodies of one() and two(). */
    public void numbers(String one, String two) {
        put(
                "exercises/01-numbers/src/main/java/dev/gptbytest/numbers/Numbers.java",
                NUMBERS.replace("return 1;", one)
                        .replace("return 2;", two)
                        .replaceAll("    @Task.*\n", "")
                        .replace("kit.Task", "kit.TODO"));
    }

    public Path put(String file, String text) {
        try {
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            return Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What plain checks need of this very test's class path: without tensors, all is faster. */
    public static List<Library> libraries() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .filter(entry -> NEEDED.matcher(entry).find())
                .map(entry -> new Library(new File(entry).getName(), Path.of(entry)))
                .toList();
    }
}
