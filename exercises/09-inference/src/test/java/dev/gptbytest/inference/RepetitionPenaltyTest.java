package dev.gptbytest.inference;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import dev.gptbytest.kit.Task;
import dev.gptbytest.kit.tensor.TensorTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TensorTest
class RepetitionPenaltyTest {
    @Test
    @Task("9.8")
    @DisplayName("Penalty 1.25 lowers positive and negative logits: 2 to 1.6 and -1 to -1.25")
    void bothSigns() {
        assertThat(penalised(new float[] {2, -1, 5, 0}, 0, 1, 3)).containsExactly(1.6f, -1.25f, 5, 0);
    }

    @Test
    @Task("9.8")
    @DisplayName("A token that is there three times is penalised once")
    void oncePerToken() {
        assertThat(penalised(new float[] {2, -1, 5}, 0, 1, 0, 1, 0)).containsExactly(1.6f, -1.25f, 5);
    }

    @Test
    @Task("9.8")
    @DisplayName("Tokens that are not there keep their logit, and so do all at the start")
    void others() {
        assertThat(penalised(new float[] {2, -1, 5}, 2)).containsExactly(2, -1, 4);
        assertThat(penalised(new float[] {2, -1, 5})).containsExactly(2, -1, 5);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.3, 0.8})
    @Task("9.8")
    @DisplayName("Logits agree with Hugging Face's RepetitionPenaltyLogitsProcessor")
    void golden(double penalty, NDManager manager) {
        FilterGolden.check("repetition penalty " + penalty, manager, new RepetitionPenalty(penalty));
    }

    private static float[] penalised(float[] logits, int... history) {
        new RepetitionPenalty(1.25).apply(logits, history);
        return logits;
    }
}
