package dev.gptbytest.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gptbytest.kit.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PerplexityTest {
    @Test
    @DisplayName("A loss of ln 65 is a perplexity of 65, and no loss is a perplexity of 1")
    @Task("8.2")
    void perplexity() {
        assertThat(Perplexity.of(4.174387269895637)).isCloseTo(65, within(1e-9));
        assertThat(Perplexity.of(0)).isEqualTo(1);
        assertThat(Perplexity.of(1.4697)).isCloseTo(4.347930, within(1e-5));
    }

    @Test
    @DisplayName("A loss of ln 2 per token and four bytes per token are a quarter of a bit per byte")
    @Task("8.3")
    void bitsPerByte() {
        assertThat(Perplexity.bitsPerByte(0.6931471805599453, 250, 1000)).isCloseTo(0.25, within(1e-12));
        assertThat(Perplexity.bitsPerByte(1.4697, 1000, 1000)).isCloseTo(2.120329, within(1e-5));
        assertThat(Perplexity.bitsPerByte(3.2, 3_000_000_000L, 12_000_000_000L)).isCloseTo(1.154156, within(1e-5));
    }
}
