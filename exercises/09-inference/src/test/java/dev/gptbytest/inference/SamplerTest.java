package dev.gptbytest.inference;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import dev.gptbytest.kit.Task;
import dev.gptbytest.kit.tensor.TensorTest;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@TensorTest
class SamplerTest {
    private static final float[] LOGITS = {0, 3, 1, 2};

    @Test
    @Task("9.9")
    @DisplayName(
            "All filters together agree with Hugging Face's in the order penalty, temperature, top-k, top-p, min-p")
    void goldenChain(NDManager manager) {
        SamplingSettings settings = new SamplingSettings(1.7, 12, 0.85, 0.15, 1.3, 0);

        FilterGolden.check("chain", manager, Sampler.filters(settings).toArray(LogitsFilter[]::new));
    }

    @Test
    @Task("9.9")
    @DisplayName("Settings that are off change no logit")
    void off() {
        float[] logits = LOGITS.clone();
        for (LogitsFilter filter : Sampler.filters(new SamplingSettings(1, 0, 1, 0, 1, 0))) {
            filter.apply(logits, new int[] {1, 3});
        }

        assertThat(logits).containsExactly(LOGITS);
    }

    @Test
    @Task("9.10")
    @DisplayName("Temperature 0 takes the most likely token, whatever the seed")
    void greedy() {
        for (int seed = 0; seed < 20; seed++) {
            Sampler sampler = new Sampler(new SamplingSettings(0, 0, 1, 0, 1, seed));
            assertThat(sampler.next(LOGITS)).isEqualTo(1);
        }
    }

    @Test
    @Task("9.10")
    @DisplayName("Top-k 1, a tiny top-p and min-p 1 all come to the same as greedy")
    void alsoGreedy() {
        for (int seed = 0; seed < 20; seed++) {
            assertThat(new Sampler(new SamplingSettings(5, 1, 1, 0, 1, seed)).next(LOGITS))
                    .isEqualTo(1);
            assertThat(new Sampler(new SamplingSettings(5, 0, 1e-6, 0, 1, seed)).next(LOGITS))
                    .isEqualTo(1);
            assertThat(new Sampler(new SamplingSettings(5, 0, 1, 1, 1, seed)).next(LOGITS))
                    .isEqualTo(1);
        }
    }

    @Test
    @Task("9.10")
    @DisplayName("The repetition penalty also counts at temperature 0")
    void greedyWithPenalty() {
        Sampler sampler = new Sampler(new SamplingSettings(0, 0, 1, 0, 2, 0));

        assertThat(sampler.next(LOGITS, 1)).isEqualTo(3);
        assertThat(sampler.next(LOGITS, 1, 3)).isEqualTo(1);
    }

    @Test
    @Task("9.10")
    @DisplayName("20 000 draws at temperature 2 follow the probabilities (chi-square test)")
    void chiSquare() {
        Sampler sampler = new Sampler(new SamplingSettings(2, 0, 1, 0, 1, 7));
        int[] counts = new int[4];
        for (int i = 0; i < 20_000; i++) {
            counts[sampler.next(LOGITS)]++;
        }

        assertThat(ChiSquare.of(counts, .101536, .455054, .167405, .276004)).isLessThan(ChiSquare.LIMIT_3_DEGREES);
    }

    @Test
    @Task("9.10")
    @DisplayName("What the filters forbid is never drawn, and all the rest is")
    void allowedOnly() {
        Sampler sampler = new Sampler(new SamplingSettings(3, 3, 1, 0, 1, 11));
        Set<Integer> drawn = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            drawn.add(sampler.next(LOGITS));
        }

        assertThat(drawn).containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    @Task("9.10")
    @DisplayName("The same seed draws the same tokens, another seed others")
    void seed() {
        assertThat(draws(5)).isEqualTo(draws(5)).isNotEqualTo(draws(6));
    }

    @Test
    @Task("9.10")
    @DisplayName("Each draw uses a new random number: 40 draws are not 40 times the same")
    void goesOn() {
        assertThat(IntStream.of(draws(5)).distinct().count()).isGreaterThan(1);
    }

    @Test
    @Task("9.10")
    @DisplayName("The sampler leaves the logits as they were")
    void leavesLogits() {
        float[] logits = LOGITS.clone();
        new Sampler(new SamplingSettings(0.7, 2, 0.9, 0.1, 1.2, 0)).next(logits, 1, 2);

        assertThat(logits).containsExactly(LOGITS);
    }

    private static int[] draws(long seed) {
        Sampler sampler = new Sampler(new SamplingSettings(2, 0, 1, 0, 1, seed));
        return IntStream.range(0, 40).map(i -> sampler.next(LOGITS)).toArray();
    }
}
