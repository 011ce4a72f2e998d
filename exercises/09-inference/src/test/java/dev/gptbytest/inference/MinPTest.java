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
class MinPTest {
    private static final float FORBIDDEN = Float.NEGATIVE_INFINITY;

    @Test
    @Task("9.7")
    @DisplayName("Of 64.4 %, 23.7 %, 8.7 % and 3.2 %, min-p 0.1 forbids what is below 6.4 %")
    void share() {
        assertThat(filtered(0.1, 2, 0, 3, 1)).containsExactly(2, FORBIDDEN, 3, 1);
    }

    @Test
    @Task("9.7")
    @DisplayName("The share counts from the most likely token: with e^-1 = 36.8 % the next one is just in or just out")
    void relative() {
        assertThat(filtered(0.367, 3, 2, 1, 0)).containsExactly(3, 2, FORBIDDEN, FORBIDDEN);
        assertThat(filtered(0.369, 3, 2, 1, 0)).containsExactly(3, FORBIDDEN, FORBIDDEN, FORBIDDEN);
    }

    @Test
    @Task("9.7")
    @DisplayName("Min-p 0 keeps all tokens, min-p 1 those that are as likely as the best")
    void ends() {
        assertThat(filtered(0, 100, -100, 0)).containsExactly(100, -100, 0);
        assertThat(filtered(1, 4, 5, 5, 3)).containsExactly(FORBIDDEN, 5, 5, FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.3, 1.0})
    @Task("9.7")
    @DisplayName("Logits agree with Hugging Face's MinPLogitsWarper")
    void golden(double p, NDManager manager) {
        FilterGolden.check("min-p " + p, manager, new MinP(p));
    }

    private static float[] filtered(double p, float... logits) {
        new MinP(p).apply(logits, new int[] {1});
        return logits;
    }
}
