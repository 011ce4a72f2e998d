package dev.gptbytest.grader.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LinesTest {
    @Test
    @DisplayName("long lines break at a space, and keep their own indent")
    void wrap() {
        assertThat(Lines.wrap("short\n  " + "word ".repeat(20), 5, 9))
                .containsExactly(
                        "     short",
                        "       " + "word ".repeat(14).strip(),
                        "       " + "word ".repeat(6).strip());
        assertThat(Lines.wrap("x".repeat(100), 2, 9)).allMatch(line -> line.length() <= Lines.WIDTH);
        assertThat(Lines.wrap("a\nb\nc", 0, 2)).containsExactly("a", "b", "...");
    }

    @Test
    @DisplayName("only a path that is too long loses its middle")
    void path() {
        String path = "exercises/05-a/src/main/java/dev/gptbytest/attention/Heads.java:5";
        assertThat(Lines.path(path, 79)).isEqualTo(path);
        assertThat(Lines.path(path, 60)).isEqualTo("exercises/05-a/src/main/java/.../Heads.java:5");
    }

    @Test
    @DisplayName("colour needs a terminal, and nobody who forbids it; marks need a charset that has them")
    void style() {
        var utf8 = StandardCharsets.UTF_8;
        assertThat(Style.detect(Map.of(), true, utf8)).isEqualTo(new Style(true, true));
        assertThat(Style.detect(Map.of("NO_COLOR", ""), true, utf8).colour()).isFalse();
        assertThat(Style.detect(Map.of("TERM", "dumb"), true, utf8).colour()).isFalse();
        assertThat(Style.detect(Map.of(), false, utf8).colour()).isFalse();
        assertThat(Style.detect(Map.of(), true, StandardCharsets.US_ASCII).unicode())
                .isFalse();
    }
}
