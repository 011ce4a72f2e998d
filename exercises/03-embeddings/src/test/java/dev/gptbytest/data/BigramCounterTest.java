package dev.gptbytest.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.gptbytest.kit.Task;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BigramCounterTest {
    /** Counting in double is exact to 1e-15; times ten. */
    private static final Offset<Double> TOLERANCE = within(1e-14);

    private static final int[] TEXT = {0, 1, 0, 1, 2}; // pairs: 0-1 twice, 1-0 once, 1-2 once

    @Test
    @Task("3.9")
    @DisplayName("a pair's probability is its count plus one, over the first one's count plus the vocabulary")
    void probabilities() {
        BigramCounter counter = BigramCounter.count(TEXT, 3);

        assertThat(counter.probability(0, 1)).as("P(1 | 0)").isCloseTo(3 / 5.0, TOLERANCE);
        assertThat(counter.probability(0, 0)).as("P(0 | 0)").isCloseTo(1 / 5.0, TOLERANCE);
        assertThat(counter.probability(1, 0)).as("P(0 | 1)").isCloseTo(2 / 5.0, TOLERANCE);
        assertThat(counter.probability(1, 1)).as("P(1 | 1)").isCloseTo(1 / 5.0, TOLERANCE);
    }

    @Test
    @Task("3.9")
    @DisplayName("the last token of the text has no successor, and is followed by anything")
    void theLastToken() {
        BigramCounter counter = BigramCounter.count(TEXT, 3);

        for (int next = 0; next < 3; next++) {
            assertThat(counter.probability(2, next)).as("P(" + next + " | 2)").isCloseTo(1 / 3.0, TOLERANCE);
        }
    }

    @Test
    @Task("3.10")
    @DisplayName("the loss is the mean surprise over all predictions, worked out on paper")
    void lossOnPaper() {
        BigramCounter counter = BigramCounter.count(TEXT, 3);

        // -(ln 3/5 + ln 2/5) / 2
        assertThat(counter.loss(new int[] {0, 1, 2})).isCloseTo(0.7135581778200728, TOLERANCE);
        // -(ln 1/5 + ln 3/5 + ln 2/5 + ln 1/3) / 4
        assertThat(counter.loss(new int[] {0, 0, 1, 2, 0}))
                .isCloseTo(-Math.log(1 / 5.0 * 3 / 5 * 2 / 5 / 3) / 4, TOLERANCE);
    }

    @Test
    @Task("3.10")
    @DisplayName("who has counted nothing guesses: the loss is the logarithm of the vocabulary")
    void nothingCounted() {
        assertThat(BigramCounter.count(new int[0], 65).loss(new int[] {5, 64, 0}))
                .isCloseTo(Math.log(65), TOLERANCE);
    }

    @Test
    @Task("3.10")
    @DisplayName("a text without a single prediction is refused")
    void nothingToPredict() {
        BigramCounter counter = BigramCounter.count(TEXT, 3);

        assertThatThrownBy(() -> counter.loss(new int[] {1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A loss needs at least two tokens, one to go on and one to predict, but got 1.");
    }
}
