package dev.gptbytest.inference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gptbytest.kit.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GreedyTest {
    @Test
    @Task("9.1")
    @DisplayName("Greedy takes the token with the largest logit, wherever it stands")
    void largest() {
        assertThat(Greedy.pick(new float[] {0.5f, 2, 7, -3, 6.9f})).isEqualTo(2);
        assertThat(Greedy.pick(new float[] {7, 2, 6.9f})).isZero();
        assertThat(Greedy.pick(new float[] {2, 6.9f, 7})).isEqualTo(2);
    }

    @Test
    @Task("9.1")
    @DisplayName("Greedy also works where all logits are negative or forbidden")
    void negative() {
        float forbidden = Float.NEGATIVE_INFINITY;
        assertThat(Greedy.pick(new float[] {forbidden, -5, -1000, -4, forbidden}))
                .isEqualTo(3);
    }

    @Test
    @Task("9.1")
    @DisplayName("Of equally likely tokens, greedy takes the one with the lowest id")
    void ties() {
        assertThat(Greedy.pick(new float[] {1, 3, 2, 3, 3})).isEqualTo(1);
    }
}
