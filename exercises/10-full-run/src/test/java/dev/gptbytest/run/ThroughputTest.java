package dev.gptbytest.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gptbytest.kit.Task;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ThroughputTest {
    @Test
    @Task("10.8")
    @DisplayName("Tokens per second are all tokens by all seconds, not a mean of speeds")
    void allByAll() {
        Throughput throughput = new Throughput(0);
        throughput.add(100, 1);
        throughput.add(100, 3);

        assertThat(throughput.tokensPerSecond()).isEqualTo(50);
    }

    @Test
    @Task("10.7")
    @DisplayName("The slow first steps do not count")
    void warmup() {
        Throughput throughput = new Throughput(2);
        throughput.add(100, 30);
        throughput.add(100, 20);
        throughput.add(100, 2);

        assertThat(throughput.tokensPerSecond()).isEqualTo(50);
    }

    @Test
    @Task("10.8")
    @DisplayName("While nothing was measured the speed is not a number")
    void unknown() {
        Throughput throughput = new Throughput(1);
        throughput.add(100, 30);

        assertThat(throughput.tokensPerSecond()).isNaN();
    }

    @Test
    @Task("10.9")
    @DisplayName("The time left goes by the measured steps only")
    void left() {
        Throughput throughput = new Throughput(1);
        throughput.add(100, 60);
        throughput.add(100, 2);
        throughput.add(100, 4);

        assertThat(throughput.left(10)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    @Task("10.9")
    @DisplayName("While nothing was measured no time is promised")
    void unknownTime() {
        assertThat(new Throughput(3).left(1000)).isZero();
    }
}
