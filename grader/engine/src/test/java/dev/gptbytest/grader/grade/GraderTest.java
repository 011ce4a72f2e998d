package dev.gptbytest.grader.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gptbytest.grader.SampleCourse;
import dev.gptbytest.grader.screen.Style;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraderTest {
    @TempDir
    private Path root;

    private SampleCourse course;

    @BeforeEach
    void write() {
        course = new SampleCourse(root);
    }

    @Test
    @DisplayName("an untouched course: nothing runs, and the screen tells how to start")
    void untouched() throws Exception {
        assertThat(screen(false)).isEqualTo("""
                        GPT by Test                                            0 of 2 chapters complete
                        [>                                                       ]   0 of 3 checks

                          Everything is red because nothing is written yet: that is the start line.
                          Each chapter has a page to read and a few methods to fill in.

                         > 01  numbers           -       0/2    not started                     ~60 min
                           02  sums              -       0/1    not started                     ~60 min

                          1  read   docs/01-numbers.md
                          2  open   exercises/01-numbers/src/main/java/.../Numbers.java:7
                                    TODO 1.1 return one
                          3  check  mvn -q gpt:grade -Dgpt.chapter=01
                        """);
    }

    @Test
    @DisplayName("half done: green, not implemented, and where to go on")
    void halfDone() throws Exception {
        course.numbers("return 1;", "return TODO.implement(\"1.2 return two\");");

        assertThat(screen(false)).isEqualTo("""
                        GPT by Test                                            0 of 2 chapters complete
                        [==================>                                     ]   1 of 3 checks

                         > 01  numbers           x       1/2    1 not implemented               ~60 min
                           02  sums              -       0/1    not started                     ~60 min

                          Graded in 1.0 s.

                        Working on 1.2  two is two

                          -  not implemented yet

                             open   exercises/01-numbers/src/main/java/.../Numbers.java:11
                                    TODO 1.2 return two
                             read   docs/01-numbers.md

                        Next:  mvn -q gpt:grade -Dgpt.chapter=01
                        """);
    }

    @Test
    @DisplayName("wrong: what was expected, and the line of the check")
    void wrong() throws Exception {
        course.numbers("return 7;", "return 2;");

        assertThat(screen(true)).isEqualTo("""
                        GPT by Test                                            0 of 2 chapters complete
                        [==================>                                     ]   1 of 3 checks

                         > 01  numbers           x       1/2    1 wrong                         ~60 min
                               x  1.1  one is one
                               ok 1.2  two is two
                           02  sums              -       0/1    not started                     ~60 min
                               -  2.1  one and two make three

                          Graded in 1.0 s.

                        Working on 1.1  one is one

                          x  expected: 1
                              but was: 7

                             at     exercises/01-numbers/src/test/java/.../NumbersTest.java:14
                             check  NumbersTest.one
                             read   docs/01-numbers.md

                        Next:  mvn -q gpt:grade -Dgpt.chapter=01
                        """);
    }

    @Test
    @DisplayName("does not compile: javac's first error, and other chapters are graded all the same")
    void compileError() throws Exception {
        course.numbers("return \"1\";", "return 2;");
        course.put(
                "exercises/02-sums/src/main/java/dev/gptbytest/sums/Sums.java",
                SampleCourse.SUMS.replaceAll("import .*Task;\n", "").replaceAll("    @Task.*\n", ""));

        assertThat(screen(false)).isEqualTo("""
                        GPT by Test                                            1 of 2 chapters complete
                        [==================>                                     ]   1 of 3 checks

                         > 01  numbers           !       0/2    does not compile                ~60 min
                           02  sums              ok      1/1

                          Graded in 1.0 s.

                        Chapter 01 does not compile

                          !  Numbers.java:7: incompatible types: java.lang.String cannot be converted
                             to int  (javac, first of 1 error)

                             exercises/01-numbers/src/main/java/dev/gptbytest/numbers/Numbers.java:7

                        Next:  mvn -q gpt:grade -Dgpt.chapter=01
                        """);
    }

    @Test
    @DisplayName("a changed signature that the checks no longer fit")
    void signatureChanged() throws Exception {
        course.numbers("return 1;", "return 2;");
        Path numbers = root.resolve("exercises/01-numbers/src/main/java/dev/gptbytest/numbers/Numbers.java");
        Files.writeString(numbers, Files.readString(numbers).replace("int two()", "int deux()"));

        assertThat(screen(false).replaceAll("\\s+", " "))
                .contains("NumbersTest.java:21: cannot find symbol, symbol: method two(), location: class"
                        + " dev.gptbytest.numbers.Numbers (a check no longer fits your signatures)");
    }

    @Test
    @DisplayName("all green, from the cache the second time")
    void green() throws Exception {
        course.numbers("return 1;", "return 2;");
        course.put(
                "exercises/02-sums/src/main/java/dev/gptbytest/sums/Sums.java",
                SampleCourse.SUMS.replaceAll("import .*Task;\n", "").replaceAll("    @Task.*\n", ""));
        Grader grader = grader();

        Grade first = grader.grade(course.curriculum().chapters());
        Grade second = grader.grade(course.curriculum().chapters());

        assertThat(first.chapters()).noneMatch(ChapterResult::cached);
        assertThat(second.chapters()).allMatch(ChapterResult::cached);
        assertThat(grader.green(Set.of(course.chapter("01")))).containsExactly(course.chapter("01"));
        assertThat(new GradeScreen(course.workspace(), Style.PLAIN).render(timed(second), false))
                .isEqualTo("""
                        GPT by Test                                            2 of 2 chapters complete
                        [========================================================]   3 of 3 checks

                           01  numbers           ok      2/2
                           02  sums              ok      1/1

                          All green. Everything that trains from here on is code you wrote.

                        Next:  mvn -q gpt:train
                        """);
    }

    @Test
    @DisplayName("no checks are never green")
    void noChecks() throws Exception {
        course.numbers("return 1;", "return 2;");
        Files.delete(root.resolve("exercises/01-numbers/src/test/java/dev/gptbytest/numbers/NumbersTest.java"));

        assertThat(grader().green(Set.of(course.chapter("01")))).isEmpty();
    }

    @Test
    @DisplayName("the JSON file holds every check")
    void json() throws Exception {
        course.numbers("return 7;", "return 2;");
        Path file = root.resolve("target/gpt/grade.json");

        Grade grade = grader().grade(List.of(course.chapter("1")));
        GradeJson.write(grade, file);

        assertThat(grade.redSummary()).isEqualTo("1 of 2 checks are red, first 1.1 one is one.");

        assertThat(Files.readString(file))
                .contains("\"id\": \"dev.gptbytest.numbers.NumbersTest#one\"")
                .contains("\"status\": \"wrong\"")
                .contains("\"status\": \"passed\"")
                .contains("\"graded_at\": \"2026-11-21T09:12:00Z\"");
    }

    @Test
    @DisplayName("an unknown chapter is told with the known ones")
    void unknownChapter() {
        assertThatThrownBy(() -> course.chapter("12"))
                .hasMessage("There is no chapter 12. Chapters: 01-numbers, 02-sums.");
    }

    private String screen(boolean everyCheck) throws Exception {
        Grade grade = timed(grader().grade(course.curriculum().chapters()));
        String screen = new GradeScreen(course.workspace(), Style.PLAIN).render(grade, everyCheck);
        assertThat(screen.lines()).allMatch(line -> line.length() <= 80);
        return screen;
    }

    private static Grade timed(Grade grade) {
        return new Grade(grade.course(), grade.chapters(), 1.0);
    }

    private Grader grader() {
        Clock clock = Clock.fixed(Instant.parse("2026-11-21T09:12:00Z"), ZoneOffset.UTC);
        return new Grader(course.workspace(), course.curriculum(), SampleCourse.libraries(), clock);
    }
}
