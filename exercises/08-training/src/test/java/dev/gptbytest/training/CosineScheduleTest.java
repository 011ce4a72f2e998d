package dev.gptbytest.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.gptbytest.kit.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CosineScheduleTest {
    private static final CosineSchedule SCHEDULE = new CosineSchedule(1e-3, 1e-4, 4, 12);

    @Test
    @DisplayName("Four steps of warm-up and eight of cosine are those of the table")
    @Task("8.6")
    void table() {
        double[] thousandths = {.25, .5, .75, 1, 1, .965746, .868198, .722208, .55, .377792, .231802, .134254, .1, .1};
        for (int step = 0; step < thousandths.length; step++) {
            assertThat(SCHEDULE.rate(step)).as("step " + step).isCloseTo(thousandths[step] / 1000, within(1e-9));
        }
    }

    @Test
    @DisplayName("A long schedule agrees at its corners: 9.901e-6, 1e-3, 5.5e-4 half-way, 1e-4")
    @Task("8.6")
    void corners() {
        CosineSchedule schedule = new CosineSchedule(1e-3, 1e-4, 101, 4999);
        assertThat(schedule.rate(0)).isCloseTo(9.901e-6, within(1e-9));
        assertThat(schedule.rate(100)).isCloseTo(1e-3, within(1e-12));
        assertThat(schedule.rate(2550)).isCloseTo(5.5e-4, within(1e-12));
        assertThat(schedule.rate(5000)).isCloseTo(1e-4, within(1e-12));
    }

    @Test
    @DisplayName("It only rises in the warm-up, only falls after it, and stays between 0 and the maximum")
    @Task("8.6")
    void shape() {
        for (int step = 0; step < 100; step++) {
            double rate = SCHEDULE.rate(step);
            assertThat(rate).as("step " + step).isPositive().isLessThanOrEqualTo(1e-3);
            if (step < 3) {
                assertThat(SCHEDULE.rate(step + 1)).isGreaterThan(rate);
            } else {
                assertThat(rate).isGreaterThanOrEqualTo(1e-4);
                assertThat(SCHEDULE.rate(step + 1)).isLessThanOrEqualTo(rate);
            }
        }
    }

    @Test
    @DisplayName("Without warm-up it starts at the maximum; with nothing but warm-up it ends there")
    @Task("8.6")
    void withoutWarmUpOrCosine() {
        assertThat(new CosineSchedule(1e-3, 0, 0, 10).rate(0)).isEqualTo(1e-3);
        CosineSchedule onlyWarmUp = new CosineSchedule(1e-3, 0, 5, 5);
        assertThat(onlyWarmUp.rate(4)).isEqualTo(1e-3);
        assertThat(onlyWarmUp.rate(5)).isZero();
    }

    @Test
    @DisplayName("Impossible schedules are refused")
    @Task("8.6")
    void refuses() {
        assertThat(new CosineSchedule(1e-3, 1e-3, 12, 12).rate(0)).isPositive();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CosineSchedule(1e-3, 1e-4, 13, 12))
                .withMessage("The warm-up must fit into the training, but it takes 13 of 12 steps.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CosineSchedule(1e-4, 1e-3, 1, 12))
                .withMessageContaining("max is 1.0E-4 and min is 0.001");
    }
}
