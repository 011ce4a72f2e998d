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
class TopKTest {
    private static final float FORBIDDEN = Float.NEGATIVE_INFINITY;

    @Test
    @Task("9.5")
    @DisplayName("Top-k keeps the k largest logits where they are and forbids the others")
    void keepsLargest() {
        assertThat(filtered(2, 1, 4, -2, 3, 0)).containsExactly(FORBIDDEN, 4, FORBIDDEN, 3, FORBIDDEN);
        assertThat(filtered(1, -7, -4, -2, -3)).containsExactly(FORBIDDEN, FORBIDDEN, -2, FORBIDDEN);
    }

    @Test
    @Task("9.5")
    @DisplayName("Top-k keeps exactly k tokens: of equally likely ones, those with the lowest ids")
    void ties() {
        assertThat(filtered(3, 1, 5, 1, 1, 0, 1)).containsExactly(1, 5, 1, FORBIDDEN, FORBIDDEN, FORBIDDEN);
        assertThat(filtered(2, 0f, -0f, 0f)).containsExactly(0f, -0f, FORBIDDEN);
    }

    @Test
    @Task("9.5")
    @DisplayName("Top-k with k 0, or as large as the vocabulary, or larger, keeps all tokens")
    void all() {
        assertThat(filtered(0, 3, 1, 2)).containsExactly(3, 1, 2);
        assertThat(filtered(3, 3, 1, 2)).containsExactly(3, 1, 2);
        assertThat(filtered(50, 3, 1, 2)).containsExactly(3, 1, 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 36, 37, 100})
    @Task("9.5")
    @DisplayName("Logits agree with Hugging Face's TopKLogitsWarper")
    void golden(int k, NDManager manager) {
        FilterGolden.check("top-k " + k, manager, new TopK(k));
    }

    private static float[] filtered(int k, float... logits) {
        new TopK(k).apply(logits, new int[] {1});
        return logits;
    }
}
