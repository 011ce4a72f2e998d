package dev.gptbytest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LinesTest {
    @Test
    @DisplayName("Text is broken between words")
    void wrap() {
        assertThat(Lines.wrap("one two three\nfour", 8)).containsExactly("one two", "three", "four");
    }

    @Test
    @DisplayName("A long line is cut, and control characters are not shown")
    void cut() {
        assertThat(Lines.cut("a\nb\tcdefghijk", 8)).isEqualTo("a b c...");
    }

    @Test
    @DisplayName("Durations are short")
    void duration() {
        assertThat(Lines.duration(13.6)).isEqualTo("14s");
        assertThat(Lines.duration(129)).isEqualTo("2m09s");
        assertThat(Lines.duration(3725)).isEqualTo("1h02m");
    }
}
