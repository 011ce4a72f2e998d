package dev.gptbytest.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gptbytest.kit.Task;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AttentionEntropyTest {
    /** Measured error 3e-8, that of a third in float32; times ten. */
    private static final Offset<Double> TOLERANCE = within(3e-7);

    @Test
    @Task("5.13")
    @DisplayName("who looks at one token only has entropy 0; weights of 0 add nothing")
    void oneToken() {
        assertThat(AttentionEntropy.of(0, 1, 0)).isZero();
    }

    @Test
    @Task("5.13")
    @DisplayName("who looks at n tokens evenly has entropy ln n")
    void evenly() {
        assertThat(AttentionEntropy.of(1 / 3f, 1 / 3f, 1 / 3f)).isCloseTo(Math.log(3), TOLERANCE);
    }

    @Test
    @Task("5.13")
    @DisplayName("a half and two quarters: one and a half bits, 1.039721 nats")
    void inBetween() {
        assertThat(AttentionEntropy.of(0.5f, 0.25f, 0, 0.25f)).isCloseTo(1.5 * Math.log(2), TOLERANCE);
    }
}
