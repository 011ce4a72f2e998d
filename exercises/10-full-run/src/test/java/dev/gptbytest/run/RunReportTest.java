package dev.gptbytest.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gptbytest.kit.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RunReportTest {
    private final RunReport report = new RunReport(2000, 1_536_000, 140, 1.88, 1.87, 0.4, false);

    @Test
    @Task("10.17")
    @DisplayName("1.88 nats per token at 0.4 tokens per byte are 1.0849 bits per byte")
    void bitsPerByte() {
        assertThat(report.bitsPerByte()).isCloseTo(1.0849067, within(1e-7)); // 2.712267 bits per token, times 0.4
    }

    @Test
    @Task("10.18")
    @DisplayName("The distance to the floor is a share of the floor")
    void aboveTheFloor() {
        assertThat(report.above(1.6)).isCloseTo(0.175, within(1e-12));
    }
}
