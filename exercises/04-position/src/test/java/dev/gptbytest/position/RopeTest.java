package dev.gptbytest.position;

import static dev.gptbytest.kit.tensor.TensorAssert.assertThatTensor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.gptbytest.kit.Task;
import dev.gptbytest.kit.tensor.Golden;
import dev.gptbytest.kit.tensor.TensorTest;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@TensorTest
class RopeTest {
    private static final int HEAD_DIM = 8;
    private static final double THETA = 10_000;
    private static final String[] AXES = {"batch", "head", "token", "feature"};

    /** Measured float32 error 2.4e-7, and 4e-7 against the six decimals on paper; times ten. */
    private static final double TOLERANCE = 4e-6;

    /** The frequencies are double; measured error 2e-17, but float32 tables would do: 6e-8, times ten. */
    private static final Offset<Double> FREQUENCY_TOLERANCE = within(6e-7);

    private Golden golden;
    private NDArray x; // (2, 3, 5, 8)

    @BeforeEach
    void load(NDManager manager) {
        golden = Golden.load("/golden/position.safetensors", manager);
        x = golden.input("rope.x");
    }

    @Test
    @Task("4.3")
    @DisplayName("the frequencies go down from 1, by the root that the head size asks for")
    void frequencies() {
        assertThat(Rope.frequencies(HEAD_DIM, THETA))
                .containsExactly(golden.get("rope.frequencies_8").toDoubleArray(), FREQUENCY_TOLERANCE);
        assertThat(Rope.frequencies(4, THETA)).containsExactly(new double[] {1, 0.01}, FREQUENCY_TOLERANCE);
    }

    @Test
    @Task("4.3")
    @DisplayName("theta is Llama 3's when Llama 3's is asked for")
    void frequenciesOfLlama3() {
        assertThat(Rope.frequencies(6, 500_000))
                .containsExactly(golden.get("rope.frequencies_6_llama3").toDoubleArray(), FREQUENCY_TOLERANCE);
    }

    @Test
    @Task("4.4")
    @DisplayName("half-split: feature i meets feature i + half")
    void partnerOfHalfSplit(NDManager manager) {
        NDArray two = manager.create(new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}, new Shape(1, 2, 1, 6));

        assertThatTensor(Rope.partner(two, Pairing.HALF_SPLIT))
                .withAxes(AXES)
                .hasShape(1, 2, 1, 6)
                .containsExactly(-4, -5, -6, 1, 2, 3, -10, -11, -12, 7, 8, 9);
    }

    @Test
    @Task("4.4")
    @DisplayName("interleaved: neighbours meet")
    void partnerOfInterleaved(NDManager manager) {
        NDArray two = manager.create(new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}, new Shape(1, 1, 2, 6));

        assertThatTensor(Rope.partner(two, Pairing.INTERLEAVED))
                .withAxes(AXES)
                .hasShape(1, 1, 2, 6)
                .containsExactly(-2, 1, -4, 3, -6, 5, -8, 7, -10, 9, -12, 11);
    }

    @Test
    @Task("4.5")
    @DisplayName("(3, 4, 1, 2) at positions 1 and 2, half-split, worked out on paper")
    void halfSplitOnPaper(NDManager manager) {
        NDArray three = manager.create(new float[] {3, 4, 1, 2, 3, 4, 1, 2, 3, 4, 1, 2}, new Shape(1, 1, 3, 4));

        assertThatTensor(new Rope(4, 3, THETA, manager).rotate(three, 0))
                .withAxes(AXES)
                .isCloseTo(
                        new double[] {
                            3, 4, 1, 2, //
                            0.779436, 3.979800, 3.064715, 2.039899, //
                            -2.157738, 3.959203, 2.311745, 2.079595
                        },
                        TOLERANCE);
    }

    @Test
    @Task("4.5")
    @DisplayName("(3, 4, 1, 2) at positions 1 and 2, interleaved, worked out on paper")
    void interleavedOnPaper(NDManager manager) {
        NDArray three = manager.create(new float[] {3, 4, 1, 2, 3, 4, 1, 2, 3, 4, 1, 2}, new Shape(1, 1, 3, 4));

        assertThatTensor(new Rope(4, 3, THETA, Pairing.INTERLEAVED, manager).rotate(three, 0))
                .withAxes(AXES)
                .isCloseTo(
                        new double[] {
                            3, 4, 1, 2, //
                            -1.744977, 4.685622, 0.979950, 2.009900, //
                            -4.885630, 1.063305, 0.959803, 2.019599
                        },
                        TOLERANCE);
    }

    @Test
    @Task("4.5")
    @DisplayName("half-split equals the rotation of Llama in transformers, with both thetas")
    void halfSplitLikeTransformers(NDManager manager) {
        assertThatTensor(new Rope(HEAD_DIM, 5, THETA, manager).rotate(x, 0))
                .as("theta 10000")
                .withAxes(AXES)
                .isCloseTo(golden.get("rope.half_split"), TOLERANCE);
        assertThatTensor(new Rope(HEAD_DIM, 5, 500_000, manager).rotate(x, 0))
                .as("theta 500000")
                .withAxes(AXES)
                .isCloseTo(golden.get("rope.half_split_llama3"), TOLERANCE);
    }

    @Test
    @Task("4.5")
    @DisplayName("interleaved equals a product of complex numbers, as in Meta's code")
    void interleavedLikeComplexNumbers(NDManager manager) {
        assertThatTensor(new Rope(HEAD_DIM, 5, THETA, Pairing.INTERLEAVED, manager).rotate(x, 0))
                .withAxes(AXES)
                .isCloseTo(golden.get("rope.interleaved"), TOLERANCE);
    }

    @Test
    @Task("4.5")
    @DisplayName("the angles are still exact at position 2000")
    void exactAtPosition2000(NDManager manager) {
        assertThatTensor(new Rope(HEAD_DIM, 2005, THETA, manager).rotate(x, 2000))
                .as("half-split")
                .withAxes(AXES)
                .isCloseTo(golden.get("rope.half_split_late"), TOLERANCE);
        assertThatTensor(new Rope(HEAD_DIM, 2005, THETA, Pairing.INTERLEAVED, manager).rotate(x, 2000))
                .as("interleaved")
                .withAxes(AXES)
                .isCloseTo(golden.get("rope.interleaved_late"), TOLERANCE);
    }

    @Test
    @Task("4.5")
    @DisplayName("position 0 stays as it is")
    void positionZeroIsNotTurned(NDManager manager) {
        NDArray first = x.get(":, :, 0:1, :");

        assertThatTensor(new Rope(HEAD_DIM, 5, THETA, manager).rotate(first, 0))
                .withAxes(AXES)
                .isCloseTo(first, 0);
    }

    @Test
    @Task("4.5")
    @DisplayName("turning keeps every length")
    void turningKeepsLengths(NDManager manager) {
        NDArray turned = new Rope(HEAD_DIM, 50, THETA, manager).rotate(x, 40);

        assertThatTensor(turned.square().sum(new int[] {3}))
                .withAxes("batch", "head", "token")
                .isCloseTo(x.square().sum(new int[] {3}), 5 * TOLERANCE); // squares of lengths up to 4
    }

    @Test
    @Task("4.5")
    @DisplayName("the score of a query and a key depends on their distance only")
    void onlyTheDistanceCounts(NDManager manager) {
        Rope rope = new Rope(HEAD_DIM, 100, THETA, manager);
        NDArray query = x.get(":, :, 0:1, :");
        NDArray key = x.get(":, :, 1:2, :");

        NDArray early = rope.rotate(query, 7).mul(rope.rotate(key, 4)).sum(new int[] {3});
        NDArray late = rope.rotate(query, 93).mul(rope.rotate(key, 90)).sum(new int[] {3});
        NDArray farther = rope.rotate(query, 93).mul(rope.rotate(key, 80)).sum(new int[] {3});

        assertThatTensor(late).as("distance 3, 86 tokens later").isCloseTo(early, 5 * TOLERANCE);
        assertThat(farther.sub(early).abs().max().getFloat())
                .as("another distance")
                .isGreaterThan(0.1f);
    }

    @Test
    @Task("4.5")
    @DisplayName("with an offset the text goes on where the earlier part stopped")
    void theOffset(NDManager manager) {
        Rope rope = new Rope(HEAD_DIM, 5, THETA, manager);

        NDArray rest = rope.rotate(x.get(":, :, 3:5, :"), 3);

        assertThatTensor(rest).withAxes(AXES).isCloseTo(rope.rotate(x, 0).get(":, :, 3:5, :"), 0);
    }

    @Test
    @Task("4.5")
    @DisplayName("both pairings do the same, once the features are sorted into halves")
    void thePairingsAreAPermutation(NDManager manager) {
        NDArray interleaved = new Rope(HEAD_DIM, 5, THETA, Pairing.INTERLEAVED, manager).rotate(x, 0);
        NDArray halfSplit = new Rope(HEAD_DIM, 5, THETA, manager).rotate(sortedIntoHalves(x), 0);

        assertThatTensor(halfSplit).withAxes(AXES).isCloseTo(sortedIntoHalves(interleaved), TOLERANCE);
    }

    @Test
    @Task("4.5")
    @DisplayName("a text longer than the table is refused")
    void tooLong(NDManager manager) {
        Rope rope = new Rope(HEAD_DIM, 6, THETA, manager);

        assertThatThrownBy(() -> rope.rotate(x, 2)) // positions 2 to 6
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Position 6 was asked for, but this model has only 6 positions.");
    }

    /** Features 0, 2, 4, 6, 1, 3, 5, 7. */
    private static NDArray sortedIntoHalves(NDArray x) {
        return x.get("..., 0::2").concat(x.get("..., 1::2"), 3);
    }
}
