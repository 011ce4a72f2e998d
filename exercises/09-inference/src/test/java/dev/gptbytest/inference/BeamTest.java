package dev.gptbytest.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gptbytest.kit.Task;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BeamTest {
    private static final Beam LONG = new Beam(List.of(5, 6, 7, 8), -6, false);
    private static final Beam SHORT = new Beam(List.of(5, 9), -4, true);

    @Test
    @Task("9.18")
    @DisplayName("The score is the sum of ln p, divided by the number of written tokens to the power of the penalty")
    void score() {
        assertThat(LONG.score(0)).isEqualTo(-6);
        assertThat(LONG.score(1)).isEqualTo(-1.5);
        assertThat(LONG.score(2)).isEqualTo(-0.375);
        assertThat(LONG.score(0.5)).isEqualTo(-3, within(1e-12));
    }

    @Test
    @Task("9.18")
    @DisplayName("The end-of-text token counts as written, and a penalty can turn the order around")
    void ended() {
        assertThat(SHORT.score(1)).isEqualTo(-2);
        assertThat(SHORT.score(0)).isGreaterThan(LONG.score(0));
        assertThat(SHORT.score(1)).isLessThan(LONG.score(1));
    }
}
