package dev.gptbytest.grader.stubs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gptbytest.grader.Javac;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StubGeneratorTest {
    private static final String SOLUTION = """
            package dev.gptbytest.attention;

            import static java.lang.Math.sqrt;

            import dev.gptbytest.kit.Task;
            import java.util.ArrayList;
            import java.util.List;
            import java.util.Map;
            import java.util.Set;

            /** Heads; see {@link Set}. */
            public final class Heads {
                // only the body uses these
                private static final int SEED = 7; // prime
                private static final double ROOT = sqrt(2);
                /** Kept: a field needs it. */
                private static final int WIDTH = 8;

                private final int width = WIDTH;   // odd   spacing stays

                /** Splits. Shape {@code (B, T, C)}. */
                @Task("5.3 split the \\"heads\\"")
                public List<Integer> split(int n) {
                    List<Integer> all = new ArrayList<>(); // (B)
                    all.add(helper(n) + SEED);
                    return all;
                }

                private int helper(int n) {
                    return deeper(n) + (int) ROOT;
                }

                private static int deeper(int n) {
                    return new Box(n).value();
                }

                @Task("5.4 count")
                int count() {
                    return width;
                }

                @Deprecated
                @Task("5.5 reset")
                protected <T extends Number> void reset(T x) throws java.io.IOException {}

                /** Kept: split's sibling of another length. */
                public int helper(int a, int b) {
                    return kept(a) + b;
                }

                private int kept(int a) {
                    return a;
                }

                /** A record of the helper. */
                private record Box(int value) {
                    Box {
                        Map.of();
                    }
                }

                /** Nested learner code. */
                static class Inner {
                    @Task("5.6 inner")
                    boolean is() {
                        return true;
                    }
                }

                // goes too
                private enum Unused {
                    A
                }
            }
            """;

    private static final String STUB = """
            package dev.gptbytest.attention;

            import dev.gptbytest.kit.TODO;
            import java.util.List;
            import java.util.Set;

            /** Heads; see {@link Set}. */
            public final class Heads {
                /** Kept: a field needs it. */
                private static final int WIDTH = 8;

                private final int width = WIDTH;   // odd   spacing stays

                /** Splits. Shape {@code (B, T, C)}. */
                public List<Integer> split(int n) {
                    return TODO.implement("5.3 split the \\"heads\\"");
                }

                int count() {
                    return TODO.implement("5.4 count");
                }

                @Deprecated
                protected <T extends Number> void reset(T x) throws java.io.IOException {
                    TODO.implement("5.5 reset");
                }

                /** Kept: split's sibling of another length. */
                public int helper(int a, int b) {
                    return kept(a) + b;
                }

                private int kept(int a) {
                    return a;
                }

                /** Nested learner code. */
                static class Inner {
                    boolean is() {
                        return TODO.implement("5.6 inner");
                    }
                }

                // goes too
                private enum Unused {
                    A
                }
            }
            """;

    private final StubGenerator generator = new StubGenerator();

    @Test
    @DisplayName("bodies, their helpers and their imports go, all the rest stays byte for byte")
    void exactText() {
        assertThat(generator.stub("Heads.java", SOLUTION)).isEqualTo(STUB);
    }

    @Test
    @DisplayName("the stub compiles")
    void compiles(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("dev/gptbytest/attention/Heads.java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, generator.stub("Heads.java", SOLUTION));

        assertThat(Javac.errors(folder.resolve("out"), file)).isEmpty();
    }

    @Test
    @DisplayName("a source without tasks stays as it is")
    void untouched() {
        String source = "package a;\n\nimport java.util.List;\nclass A { private int x() { return 1;} }\n";

        assertThat(generator.stub("A.java", source)).isEqualTo(source);
    }

    @Test
    @DisplayName("helpers at the end of the class and lambdas, switches and method references in use")
    void endOfClass() {
        String source = """
                package a;

                import dev.gptbytest.kit.Task;
                import java.util.function.IntUnaryOperator;

                class A {
                    final IntUnaryOperator op = this::kept;

                    @Task("1.1 run")
                    int run() {
                        return gone(1);
                    }

                    private int kept(int a) {
                        return a;
                    }

                    private int gone(int a) {
                        return a;
                    }

                    private static final int LAST = 1; // not used by anyone

                    // about goneToo
                    // in two lines
                    private int gone(int a, int b) {
                        return gone(b);
                    }

                    private int kept() {
                        return 1;
                    }
                }
                """;

        assertThat(generator.stub("A.java", source)).isEqualTo("""
                        package a;

                        import dev.gptbytest.kit.TODO;
                        import java.util.function.IntUnaryOperator;

                        class A {
                            final IntUnaryOperator op = this::kept;

                            int run() {
                                return TODO.implement("1.1 run");
                            }

                            private int kept(int a) {
                                return a;
                            }

                            private static final int LAST = 1; // not used by anyone

                            // about goneToo
                            // in two lines
                            private int gone(int a, int b) {
                                return gone(b);
                            }

                            private int kept() {
                                return 1;
                            }
                        }
                        """);
    }

    @Test
    @DisplayName("a task on a constructor is refused with file and line")
    void constructor() {
        String source = "package a;\nimport dev.gptbytest.kit.Task;\nclass A {\n    @Task(\"1.1 x\")\n    A() {}\n}\n";

        assertThatThrownBy(() -> generator.stub("A.java", source))
                .isInstanceOf(StubException.class)
                .hasMessage(
                        "A.java:4: @Task belongs on a method with a body; move what the learner writes into a method");
    }

    @Test
    @DisplayName("a source that does not parse is refused with file and line")
    void syntaxError() {
        assertThatThrownBy(() -> generator.stub("A.java", "class A {\n  int x( {}\n}"))
                .isInstanceOf(StubException.class)
                .hasMessageStartingWith("A.java:2: ");
    }
}
