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
class TopPTest {
    private static final float FORBIDDEN = Float.NEGATIVE_INFINITY;

    @Test
    @Task("9.6")
    @DisplayName("Of 64.4 %, 23.7 %, 8.7 % and 3.2 %, top-p 0.8 keeps two: the second one reaches 0.8 and stays")
    void crossing() {
        assertThat(filtered(0.8, 3, 2, 1, 0)).containsExactly(3, 2, FORBIDDEN, FORBIDDEN);
    }

    @Test
    @Task("9.6")
    @DisplayName("Top-p keeps as few tokens as can reach p, on either side of each border")
    void smallest() {
        assertThat(filtered(0.643, 3, 2, 1, 0)).containsExactly(3, FORBIDDEN, FORBIDDEN, FORBIDDEN);
        assertThat(filtered(0.645, 3, 2, 1, 0)).containsExactly(3, 2, FORBIDDEN, FORBIDDEN);
        assertThat(filtered(0.880, 3, 2, 1, 0)).containsExactly(3, 2, FORBIDDEN, FORBIDDEN);
        assertThat(filtered(0.882, 3, 2, 1, 0)).containsExactly(3, 2, 1, FORBIDDEN);
        assertThat(filtered(0.969, 3, 2, 1, 0)).containsExactly(3, 2, 1, 0);
    }

    @Test
    @Task("9.6")
    @DisplayName("A set that reaches p exactly is enough")
    void exactly() {
        assertThat(filtered(0.5, 1, 1, 1, 1)).containsExactly(1, 1, FORBIDDEN, FORBIDDEN);
    }

    @Test
    @Task("9.6")
    @DisplayName("Top-p starts from the most likely token and leaves tokens in their places")
    void unsorted() {
        assertThat(filtered(0.8, 1, 3, 0, 2)).containsExactly(FORBIDDEN, 3, FORBIDDEN, 2);
    }

    @Test
    @Task("9.6")
    @DisplayName("However small p is, one token is left")
    void atLeastOne() {
        assertThat(filtered(1e-9, 1, 3, 0, 2)).containsExactly(FORBIDDEN, 3, FORBIDDEN, FORBIDDEN);
    }

    @Test
    @Task("9.6")
    @DisplayName("Top-p 1 keeps all tokens, even those too unlikely to change the sum")
    void all() {
        assertThat(filtered(1, 0, 100, -100)).containsExactly(0, 100, -100);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.3, 0.9, 0.99})
    @Task("9.6")
    @DisplayName("Logits agree with Hugging Face's TopPLogitsWarper")
    void golden(double p, NDManager manager) {
        FilterGolden.check("top-p " + p, manager, new TopP(p));
    }

    private static float[] filtered(double p, float... logits) {
        new TopP(p).apply(logits, new int[] {1});
        return logits;
    }
}
