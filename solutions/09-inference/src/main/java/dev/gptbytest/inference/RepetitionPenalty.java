package dev.gptbytest.inference;

import dev.gptbytest.kit.Task;
import java.util.stream.IntStream;

/**
 * Makes tokens less likely that are there already, against texts that go round in circles.
 *
 * @param penalty above 1 against repetition, 1 for none, below 1 in favour of it
 * @see <a href="https://arxiv.org/abs/1909.05858">CTRL (2019), section 4.1</a>
 */
public record RepetitionPenalty(double penalty) implements LogitsFilter {
    /**
     * A penalty.
     *
     * @throws IllegalArgumentException unless it is above 0
     */
    public RepetitionPenalty {
        if (!(penalty > 0)) {
            throw new IllegalArgumentException("A repetition penalty is above 0, but is " + penalty + ".");
        }
    }

    /**
     * Divides a positive logit by the penalty and multiplies a negative one, so that both fall; once for each token of
     * the history, however often it is there.
     */
    @Override
    @Task("9.8 repetition penalty")
    public void apply(float[] logits, int[] history) {
        IntStream.of(history).distinct().forEach(id -> {
            double logit = logits[id];
            logits[id] = (float) (logit > 0 ? logit / penalty : logit * penalty);
        });
    }
}
