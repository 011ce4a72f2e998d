package dev.gptbytest.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gptbytest.kit.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SmoothedLossTest {
    private static final double EXACT = 1e-12;

    @Test
    @Task("10.6")
    @DisplayName("The first mean is the first loss, not a small part of it")
    void first() {
        SmoothedLoss smoothed = new SmoothedLoss(0.95);
        smoothed.add(6.25);

        assertThat(smoothed.value()).isCloseTo(6.25, within(EXACT));
    }

    @Test
    @Task("10.5")
    @DisplayName("4 and then 2 with a memory of a half: a third of the first, two thirds of the second")
    void second() {
        SmoothedLoss smoothed = new SmoothedLoss(0.5);
        smoothed.add(4);
        smoothed.add(2);

        assertThat(smoothed.value()).isCloseTo(8.0 / 3, within(EXACT)); // (4/4 + 2/2) / (1/4 + 1/2)
    }

    @Test
    @Task("10.5")
    @DisplayName("The mean of equal losses is that loss, however many there are")
    void equal() {
        SmoothedLoss smoothed = new SmoothedLoss(0.9);
        for (int i = 0; i < 17; i++) {
            smoothed.add(3.5);
        }

        assertThat(smoothed.value()).isCloseTo(3.5, within(EXACT));
    }

    @Test
    @Task("10.6")
    @DisplayName("The mean of nothing is not a number")
    void nothing() {
        assertThat(new SmoothedLoss(0.9).value()).isNaN();
    }
}
