package dev.gptbytest.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import dev.gptbytest.data.TokenDataset;
import dev.gptbytest.kit.Task;
import dev.gptbytest.kit.tensor.TensorTest;
import dev.gptbytest.model.Gpt;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@TensorTest
class EvaluatorTest {
    /** Five windows of two tokens; the last one is all ones, the rest zeros. */
    private static final TokenDataset FIVE_WINDOWS =
            new TokenDataset(new int[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1}, 2, 2);

    @Test
    @DisplayName("Every token counts the same, also in a last batch that is smaller")
    @Task("8.11")
    void ragged(NDManager manager) {
        Unigram model = new Unigram(manager, (float) Math.log(3), 0); // P(0) = 3/4, P(1) = 1/4
        double expected = (8 * Math.log(4.0 / 3) + 2 * Math.log(4)) / 10;

        assertThat(Evaluator.loss(model, FIVE_WINDOWS, 2, manager)).isCloseTo(expected, within(1e-6));
        assertThat(Evaluator.loss(model, FIVE_WINDOWS, 4, manager)).isCloseTo(expected, within(1e-6));
        assertThat(Evaluator.loss(model, FIVE_WINDOWS, 100, manager)).isCloseTo(expected, within(1e-6));
    }

    @Test
    @DisplayName("The model is switched out of training, nothing is recorded, and it is switched back in")
    @Task("8.11")
    void switches(NDManager manager) {
        Unigram model = new Unigram(manager, 1, 0);
        Fixtures.requireGradients(model);
        boolean before = JniUtils.isGradMode();

        JniUtils.setGradMode(true); // as it is in every fresh thread
        try {
            Evaluator.loss(model, FIVE_WINDOWS, 3, manager);
            assertThat(JniUtils.isGradMode()).as("recording afterwards").isTrue();
        } finally {
            JniUtils.setGradMode(before);
        }

        assertThat(model.log)
                .containsExactly("training false", "forward 3 unrecorded", "forward 2 unrecorded", "training true");
        assertThat(model.scores.getGradient().toFloatArray()).containsOnly(0);
    }

    @Test
    @DisplayName("The model is switched back into training even when the evaluation fails")
    @Task("8.11")
    void switchesBackAfterFailure(NDManager manager) {
        assertThat(Evaluator.loss(new Unigram(manager, 1, 0), FIVE_WINDOWS, 3, manager))
                .isPositive();
        Unigram model = new Unigram(manager, 1, 0) {
            @Override
            public NDArray logits(NDArray hidden) {
                throw new IllegalStateException("out of patience");
            }
        };

        assertThatThrownBy(() -> Evaluator.loss(model, FIVE_WINDOWS, 3, manager))
                .isInstanceOf(IllegalStateException.class);
        assertThat(model.log).endsWith("training true");
    }

    @Test
    @DisplayName("With dropout the loss is the same each time, and no weight and no managed array changes")
    @Task("8.11")
    void changesNothing(NDManager manager) {
        Gpt gpt = Fixtures.gpt(0.5, manager);
        gpt.training(true);
        TokenDataset dataset = new TokenDataset(new int[] {3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5}, 4, 2);
        Map<String, String> before = Fixtures.bits(gpt.parameters());

        double first = Evaluator.loss(gpt, dataset, 3, manager);
        int arrays = manager.getManagedArrays().size();
        double second = Evaluator.loss(gpt, dataset, 3, manager);

        assertThat(second).isEqualTo(first);
        assertThat(Fixtures.bits(gpt.parameters())).isEqualTo(before);
        assertThat(manager.getManagedArrays()).hasSize(arrays);
    }
}
