package dev.gptbytest.inference;

import static dev.gptbytest.kit.tensor.TensorAssert.assertThatTensor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.gptbytest.kit.Task;
import dev.gptbytest.kit.tensor.Golden;
import dev.gptbytest.kit.tensor.TensorTest;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@TensorTest
class CategoricalTest {
    @Test
    @Task("9.2")
    @DisplayName("Logits 3, 2, 1, 0 become 64.4 %, 23.7 %, 8.7 % and 3.2 %")
    void byHand() {
        double[] probabilities = Categorical.probabilities(new float[] {3, 2, 1, 0});

        assertThat(probabilities).containsExactly(new double[] {.643914, .236883, .087144, .032059}, within(1e-6));
    }

    @Test
    @Task("9.2")
    @DisplayName("Probabilities agree with PyTorch's softmax")
    void golden(NDManager manager) {
        Golden golden = Golden.load("/golden/filters.safetensors", manager);
        NDArray logits = golden.input("logits");
        double[][] probabilities = new double[(int) logits.size(0)][];
        for (int row = 0; row < probabilities.length; row++) {
            probabilities[row] = Categorical.probabilities(logits.get(row).toFloatArray());
        }

        assertThatTensor(manager.create(probabilities))
                .withAxes("row", "token")
                .isCloseTo(golden.get("probabilities"), 1e-7); // room for an exp in float32
    }

    @Test
    @Task("9.2")
    @DisplayName("Logits of 1000 do not overflow, and forbidden tokens get probability 0")
    void range() {
        double[] probabilities = Categorical.probabilities(new float[] {1000, Float.NEGATIVE_INFINITY, 1000, -1000});

        assertThat(probabilities).containsExactly(0.5, 0, 0.5, 0);
    }

    @Test
    @Task("9.2")
    @DisplayName("Logits that hold NaN are refused, not drawn from")
    void nan() {
        assertThatThrownBy(() -> Categorical.probabilities(new float[] {1, Float.NaN, 2}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Task("9.3")
    @DisplayName("A token is drawn if u is at least the sum before it, and below the sum with it")
    void borders() {
        double[] probabilities = {0.25, 0.5, 0.25};

        assertThat(Categorical.draw(probabilities, 0)).isZero();
        assertThat(Categorical.draw(probabilities, 0.2499)).isZero();
        assertThat(Categorical.draw(probabilities, 0.25)).isEqualTo(1);
        assertThat(Categorical.draw(probabilities, 0.7499)).isEqualTo(1);
        assertThat(Categorical.draw(probabilities, 0.75)).isEqualTo(2);
        assertThat(Categorical.draw(probabilities, 0.9999)).isEqualTo(2);
    }

    @Test
    @Task("9.3")
    @DisplayName("A token of probability 0 is never drawn, not even at the ends")
    void impossible() {
        double[] probabilities = {0, 0.5, 0, 0.5, 0};

        assertThat(Categorical.draw(probabilities, 0)).isEqualTo(1);
        assertThat(Categorical.draw(probabilities, 0.5)).isEqualTo(3);
        assertThat(Categorical.draw(probabilities, Math.nextDown(1.0))).isEqualTo(3);
    }

    @Test
    @Task("9.3")
    @DisplayName("Where rounding leaves the sum below u, the last possible token is drawn")
    void rounding() {
        assertThat(Categorical.draw(new double[] {0.4, 0.3, 0.29, 0}, 0.995)).isEqualTo(2);
    }

    @Test
    @Task("9.3")
    @DisplayName("20 000 draws follow the probabilities (chi-square test)")
    void chiSquare() {
        double[] probabilities = {.643914, .236883, .087144, .032059};
        SplittableRandom random = new SplittableRandom(42);
        int[] counts = new int[4];
        for (int i = 0; i < 20_000; i++) {
            counts[Categorical.draw(probabilities, random.nextDouble())]++;
        }

        assertThat(ChiSquare.of(counts, probabilities)).isLessThan(ChiSquare.LIMIT_3_DEGREES);
    }
}
