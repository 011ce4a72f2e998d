package dev.gptbytest.attention;

import static dev.gptbytest.kit.tensor.TensorAssert.assertThatTensor;
import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.gptbytest.kit.Task;
import dev.gptbytest.kit.tensor.Golden;
import dev.gptbytest.kit.tensor.TensorTest;
import dev.gptbytest.tensor.Layer;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@TensorTest
class ScaledDotProductTest {
    private static final Layer NO_DROPOUT = x -> x;

    /** Measured float32 error 3e-7, and 5e-7 against the six decimals on paper; times ten. */
    private static final double TOLERANCE = 5e-6;

    private Golden golden;
    private NDArray queries; // (2, 3, 5, 6)
    private NDArray keys;
    private NDArray values;

    @BeforeEach
    void load(NDManager manager) {
        golden = Golden.load("/golden/attention.safetensors", manager);
        queries = golden.input("sdp.q");
        keys = golden.input("sdp.k");
        values = golden.input("sdp.v");
    }

    @Test
    @Task("5.7")
    @DisplayName("the scores equal the dot products over the root of the head size")
    void scores() {
        assertThatTensor(ScaledDotProduct.scores(queries, keys))
                .withAxes("batch", "head", "query", "key")
                .isCloseTo(golden.get("sdp.scores"), TOLERANCE);
    }

    @Test
    @Task("5.7")
    @DisplayName("the scores spread by about 1, whatever the head size")
    void theSpreadIsTheSame(NDManager manager) {
        for (int headDim : new int[] {16, 64, 256}) {
            NDArray scores =
                    ScaledDotProduct.scores(gaussian(manager, 1, 50, headDim), gaussian(manager, 2, 60, headDim));

            assertThat(Math.sqrt(scores.square().mean().getFloat()))
                    .as("the spread of 3000 scores at head size " + headDim)
                    .isBetween(0.9, 1.1);
        }
    }

    @Test
    @Task("5.7")
    @DisplayName("there may be fewer queries than keys")
    void fewerQueriesThanKeys() {
        NDArray last = ScaledDotProduct.scores(queries.get(":, :, 3:5, :"), keys);

        assertThatTensor(last)
                .withAxes("batch", "head", "query", "key")
                .isCloseTo(golden.get("sdp.scores").get(":, :, 3:5, :"), TOLERANCE);
    }

    @Test
    @Task("5.8")
    @DisplayName("three tokens, two features, causal: worked out on paper")
    void onPaper(NDManager manager) {
        NDArray q = manager.create(new float[] {1, 0, 0, 2, 2, 1}, new Shape(1, 1, 3, 2));
        NDArray k = manager.create(new float[] {1, 1, 2, 0, 0, 1}, new Shape(1, 1, 3, 2));
        NDArray v = manager.create(new float[] {1, 0, 0, 1, 2, 2}, new Shape(1, 1, 3, 2));

        Attended attended = ScaledDotProduct.attend(q, k, v, new CausalMask(3, manager), NO_DROPOUT);

        assertThatTensor(attended.weights())
                .as("weights")
                .withAxes("batch", "head", "query", "key")
                .isCloseTo(new double[] {1, 0, 0, 0.804430, 0.195570, 0, 0.305695, 0.619985, 0.074320}, TOLERANCE);
        assertThatTensor(attended.output())
                .as("output")
                .withAxes("batch", "head", "token", "feature")
                .isCloseTo(new double[] {1, 0, 0.804430, 0.195570, 0.454335, 0.768624}, TOLERANCE);
    }

    @Test
    @Task("5.8")
    @DisplayName("output and weights equal PyTorch's causal attention")
    void likePyTorch(NDManager manager) {
        Attended attended = ScaledDotProduct.attend(queries, keys, values, new CausalMask(7, manager), NO_DROPOUT);

        assertThatTensor(attended.weights())
                .as("weights")
                .withAxes("batch", "head", "query", "key")
                .isCloseTo(golden.get("sdp.weights"), TOLERANCE);
        assertThatTensor(attended.output())
                .as("output")
                .withAxes("batch", "head", "token", "feature")
                .isCloseTo(golden.get("sdp.output"), TOLERANCE);
    }

    @Test
    @Task("5.8")
    @DisplayName("with a sliding window of three it equals PyTorch's too")
    void aSlidingWindow(NDManager manager) {
        Attended attended = ScaledDotProduct.attend(queries, keys, values, new CausalMask(7, 3, manager), NO_DROPOUT);

        assertThatTensor(attended.output())
                .withAxes("batch", "head", "token", "feature")
                .isCloseTo(golden.get("sdp.output_window"), TOLERANCE);
    }

    @Test
    @Task("5.8")
    @DisplayName("the weights of a token add up to 1, and the future has exactly none")
    void weightsAreShares(NDManager manager) {
        NDArray weights = ScaledDotProduct.attend(queries, keys, values, new CausalMask(5, manager), NO_DROPOUT)
                .weights();

        assertThatTensor(weights.sum(new int[] {3})).as("sums").isCloseTo(manager.ones(new Shape(2, 3, 5)), TOLERANCE);
        for (int query = 0; query < 5; query++) {
            for (int key = query + 1; key < 5; key++) {
                assertThat(weights.getFloat(1, 2, query, key))
                        .as("token " + query + " looking at token " + key)
                        .isZero();
            }
        }
    }

    @Test
    @Task("5.8")
    @DisplayName("dropout acts on the weights before the values are mixed; the weights are reported without it")
    void dropoutActsOnTheWeights(NDManager manager) {
        Layer onlyTheFirstKey = weights -> weights.mul(manager.create(new float[] {1, 0, 0, 0, 0}));

        Attended attended = ScaledDotProduct.attend(queries, keys, values, new CausalMask(5, manager), onlyTheFirstKey);

        NDArray share = golden.input("sdp.weights").get(":, :, :, 0:1"); // (2, 3, 5, 1)
        assertThatTensor(attended.output())
                .as("output")
                .withAxes("batch", "head", "token", "feature")
                .isCloseTo(share.mul(values.get(":, :, 0:1, :")), TOLERANCE);
        assertThatTensor(attended.weights()).as("weights").isCloseTo(golden.get("sdp.weights"), TOLERANCE);
    }

    private static NDArray gaussian(NDManager manager, long seed, int tokens, int headDim) {
        Random random = new Random(seed);
        float[] numbers = new float[tokens * headDim];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return manager.create(numbers, new Shape(1, 1, tokens, headDim));
    }
}
