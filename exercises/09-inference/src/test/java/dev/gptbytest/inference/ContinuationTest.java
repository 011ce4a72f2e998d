package dev.gptbytest.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gptbytest.kit.Task;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ContinuationTest {
    @Test
    @Task("9.19")
    @DisplayName("Continuations of all beams compete: .6 x .5 beats .4 x .7, and the sums of ln p add up")
    void compete() {
        List<Beam> beams = List.of(beam(0, 0.6), beam(1, 0.4));
        float[][] logits = {logits(0.5, 0.3, 0.2), logits(0.1, 0.2, 0.7)};

        List<Continuation> best = Continuation.best(beams, logits, 3);

        assertThat(best).extracting(Continuation::row).containsExactly(0, 1, 0);
        assertThat(best).extracting(Continuation::token).containsExactly(0, 2, 1);
        assertThat(best.get(0).logProbability()).isEqualTo(Math.log(0.30), within(1e-6));
        assertThat(best.get(1).logProbability()).isEqualTo(Math.log(0.28), within(1e-6));
        assertThat(best.get(2).logProbability()).isEqualTo(Math.log(0.18), within(1e-6));
    }

    @Test
    @Task("9.19")
    @DisplayName("Probabilities are shares of the whole vocabulary, whatever is added to the logits")
    void wholeVocabulary() {
        float[][] logits = {{7, 7, 7, 7}};

        List<Continuation> best = Continuation.best(List.of(Beam.EMPTY), logits, 1);

        assertThat(best).hasSize(1);
        assertThat(best.get(0).token()).isZero();
        assertThat(best.get(0).logProbability()).isEqualTo(Math.log(0.25), within(1e-9));
    }

    @Test
    @Task("9.19")
    @DisplayName("All continuations are given if there are fewer than asked for")
    void few() {
        List<Continuation> best = Continuation.best(List.of(beam(0, 1)), new float[][] {{1, 3, 2}}, 10);

        assertThat(best).extracting(Continuation::token).containsExactly(1, 2, 0);
    }

    private static Beam beam(int token, double probability) {
        return new Beam(List.of(token), Math.log(probability), false);
    }

    private static float[] logits(double... probabilities) {
        float[] logits = new float[probabilities.length];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = (float) Math.log(probabilities[i]);
        }
        return logits;
    }
}
