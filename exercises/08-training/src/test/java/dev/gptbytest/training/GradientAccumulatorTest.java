package dev.gptbytest.training;

import static dev.gptbytest.kit.tensor.TensorAssert.assertThatTensor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.gptbytest.data.Batch;
import dev.gptbytest.kit.Task;
import dev.gptbytest.kit.tensor.Golden;
import dev.gptbytest.kit.tensor.TensorTest;
import dev.gptbytest.model.Gpt;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@TensorTest
class GradientAccumulatorTest {
    @Test
    @DisplayName(
            "Two pieces with 20 and 9 targets give the loss and the gradient norm that PyTorch has for both at once")
    @Task("8.9")
    void golden(NDManager manager) {
        Golden golden = Golden.load("/golden/training.safetensors", manager);
        Gpt gpt = new Gpt(Fixtures.config(0), golden.inputs("weight."), manager);
        Fixtures.requireGradients(gpt);

        double loss =
                GradientAccumulator.accumulate(gpt, List.of(Fixtures.piece(golden, 0), Fixtures.piece(golden, 1)));

        assertThat(loss).isCloseTo(golden.get("losses").toDoubleArray()[0], within(1e-5));
        double squares = gpt.parameters().values().stream()
                .mapToDouble(parameter -> parameter.getGradient().square().sum().getFloat())
                .sum();
        assertThat(Math.sqrt(squares)).isCloseTo(golden.get("norms").toDoubleArray()[0], within(1e-5));
    }

    @Test
    @DisplayName("Three pieces of unequal counts have the gradient of one large batch, weight by weight")
    @Task("8.9")
    void likeOneBatch(NDManager manager) {
        Golden golden = Golden.load("/golden/training.safetensors", manager);
        Gpt pieces = new Gpt(Fixtures.config(0), golden.inputs("weight."), manager);
        Gpt whole = new Gpt(Fixtures.config(0), golden.inputs("weight."), manager);
        Fixtures.requireGradients(pieces);
        Fixtures.requireGradients(whole);
        List<Batch> batches = List.of(Fixtures.piece(golden, 2), Fixtures.piece(golden, 3), Fixtures.piece(golden, 5));

        double loss = GradientAccumulator.accumulate(pieces, batches);
        double lossOfWhole = GradientAccumulator.accumulate(whole, List.of(Fixtures.together(batches)));

        assertThat(loss).isCloseTo(lossOfWhole, within(1e-6));
        pieces.parameters()
                .forEach((name, parameter) -> assertThatTensor(parameter.getGradient())
                        .as("gradient of " + name)
                        .isCloseTo(whole.parameters().get(name).getGradient(), 2e-6)); // measured: 1.2e-7
    }

    @Test
    @DisplayName("By hand: a piece of two targets weighs twice as much as a piece of one")
    @Task("8.9")
    void byHand(NDManager manager) {
        Unigram model = new Unigram(manager, (float) Math.log(3), 0); // P(0) = 3/4, P(1) = 1/4
        Fixtures.requireGradients(model);

        double loss = GradientAccumulator.accumulate(
                model, List.of(batch(manager, 0, 0, -100), batch(manager, -100, -100, 1)));

        assertThat(loss).isCloseTo((2 * Math.log(4.0 / 3) + Math.log(4)) / 3, within(1e-6));
        NDArray gradient = model.scores.getGradient(); // P - share of the targets
        assertThatTensor(gradient).isCloseTo(new double[] {3 / 4.0 - 2 / 3.0, 1 / 4.0 - 1 / 3.0}, 1e-6);
    }

    @Test
    @DisplayName("Where every target of every piece is ignored, loss and gradients are 0")
    @Task("8.9")
    void nothingAsked(NDManager manager) {
        Unigram model = new Unigram(manager, 1, 0);
        Fixtures.requireGradients(model);

        double loss =
                GradientAccumulator.accumulate(model, List.of(batch(manager, -100, -100), batch(manager, -100, -100)));

        assertThat(loss).isZero();
        assertThatTensor(model.scores.getGradient()).containsExactly(0, 0);
    }

    private static Batch batch(NDManager manager, long... targets) {
        Shape shape = new Shape(1, targets.length);
        return new Batch(manager.create(new long[targets.length], shape), manager.create(targets, shape));
    }
}
