package dev.gptbytest.training;

import static dev.gptbytest.kit.tensor.TensorAssert.assertThatTensor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.gptbytest.data.Batch;
import dev.gptbytest.kit.Task;
import dev.gptbytest.kit.tensor.Golden;
import dev.gptbytest.kit.tensor.TensorTest;
import dev.gptbytest.model.Gpt;
import dev.gptbytest.model.GptConfig;
import dev.gptbytest.model.Initializer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@TensorTest
class TrainerTest {
    @Test
    @DisplayName("Five steps of two pieces have the losses, norms, rates and weights that PyTorch has")
    @Task("8.12")
    void golden(NDManager manager) {
        Golden golden = Golden.load("/golden/training.safetensors", manager);
        Gpt gpt = new Gpt(Fixtures.config(0), golden.inputs("weight."), manager);
        Trainer trainer = new Trainer(
                gpt,
                new AdamW(gpt.parameters(), Fixtures.SETTINGS, manager),
                new CosineSchedule(1e-2, 1e-3, 2, 6),
                (number, owner) -> Fixtures.piece(golden, number),
                new TrainerSettings(2, 1.0, 0),
                manager);

        for (int step = 0; step < 5; step++) {
            assertThat(trainer.nextStep()).isEqualTo(step);
            StepReport report = trainer.step();
            assertThat(report.step()).isEqualTo(step);
            assertThat(report.tokens())
                    .as("targets asked about")
                    .isEqualTo(asked(Fixtures.piece(golden, 2 * step)) + asked(Fixtures.piece(golden, 2 * step + 1)));
            assertThat(report.loss())
                    .as("loss of step " + step)
                    .isCloseTo(golden.get("losses").toDoubleArray()[step], within(3e-6)); // measured: 3e-7
            assertThat(report.gradientNorm())
                    .as("norm of step " + step)
                    .isCloseTo(golden.get("norms").toDoubleArray()[step], within(5e-5)); // measured: 5e-6
            assertThat(report.learningRate())
                    .as("rate of step " + step)
                    .isCloseTo(golden.get("rates").toDoubleArray()[step], within(1e-12));
        }

        Map<String, NDArray> after = golden.all("after.");
        assertThat(after.keySet())
                .containsExactlyInAnyOrderElementsOf(gpt.parameters().keySet());
        gpt.parameters()
                .forEach((name, weight) -> assertThatTensor(weight)
                        .as(name + " after five steps")
                        .isCloseTo(after.get(name), 1e-4)); // measured: 7e-6
    }

    @Test
    @DisplayName("A step leaves nothing behind: gradients are zero, and no array more is managed")
    @Task("8.12")
    void leavesNothing(NDManager manager) {
        Gpt gpt = Fixtures.gpt(0.1, manager);
        Trainer trainer = Fixtures.trainer(gpt, Fixtures.batches(), manager);
        trainer.step();
        int arrays = manager.getManagedArrays().size();

        trainer.step();
        trainer.step();

        assertThat(manager.getManagedArrays()).hasSize(arrays);
        gpt.parameters()
                .forEach((name, weight) -> assertThat(
                                weight.getGradient().abs().max().getFloat())
                        .as("gradient of " + name)
                        .isZero());
    }

    @Test
    @DisplayName("A step can be made again: the same step has the same dropout, another step another one")
    @Task("8.12")
    void dropoutFollowsTheStep(NDManager manager) {
        List<Double> losses = new ArrayList<>();
        for (int twice = 0; twice < 2; twice++) {
            Gpt gpt = Fixtures.gpt(0.5, manager);
            BatchSource always = (number, owner) -> Fixtures.batches().batch(0, owner);
            AdamW optimizer = new AdamW(gpt.parameters(), Fixtures.SETTINGS, manager);
            Trainer still = new Trainer(
                    gpt,
                    optimizer,
                    new CosineSchedule(1e-30, 0, 0, 10), // as good as no step
                    always,
                    new TrainerSettings(1, 1.0, 5),
                    manager);
            losses.add(still.step().loss());
            manager.randomNormal(new Shape(1 + 100 * twice)); // somebody else draws numbers
            losses.add(still.step().loss());
        }

        assertThat(losses.get(2)).isEqualTo(losses.get(0));
        assertThat(losses.get(3)).isEqualTo(losses.get(1)).isNotEqualTo(losses.get(0));
    }

    @Test
    @DisplayName("A loss that is not a number stops the training with its step, before the weights are touched")
    @Task("8.12")
    void divergedLoss(NDManager manager) {
        float[] poison = {1, 2, Float.NaN};
        Unigram model = new Unigram(manager, 1, 2, 3) {
            @Override
            public NDArray logits(NDArray hidden) {
                return super.logits(hidden).mul(hidden.getManager().create(poison));
            }
        };
        AdamW optimizer = new AdamW(model.parameters(), Fixtures.SETTINGS, manager);
        Trainer trainer = Fixtures.trainer(model, optimizer, TrainerTest::zeros, manager);
        poison[2] = 1;
        trainer.step();
        float[] before = model.scores.toFloatArray();
        Map<String, String> state = Fixtures.bits(optimizer.state());

        poison[2] = Float.NaN;
        assertThatThrownBy(trainer::step)
                .isInstanceOf(DivergedException.class)
                .hasMessage("The loss became NaN at step 1; a smaller learning rate is the usual cure.")
                .extracting(e -> ((DivergedException) e).step())
                .isEqualTo(1L);

        assertThat(model.scores.toFloatArray()).isEqualTo(before);
        assertThat(Fixtures.bits(optimizer.state())).isEqualTo(state);
        assertThat(trainer.nextStep()).isEqualTo(1);
        assertThat(model.scores.getGradient().toFloatArray()).as("gradients").containsOnly(0);
    }

    @Test
    @DisplayName("A gradient that is not a number stops the training too, although the loss is one")
    @Task("8.12")
    void divergedGradient(NDManager manager) {
        Trainer sound = Fixtures.trainer(new Unigram(manager, 1, 2, 3), TrainerTest::zeros, manager);
        assertThat(sound.step().loss()).isCloseTo(2.4076, within(1e-4));
        Unigram model = new Unigram(manager, 1, 2, 3) {
            @Override
            public NDArray logits(NDArray hidden) {
                NDArray zero = scores.mul(0).square().sqrt(); // the slope of a root at 0 is infinite
                return super.logits(hidden).add(zero);
            }
        };
        Trainer trainer = Fixtures.trainer(model, TrainerTest::zeros, manager);

        assertThatThrownBy(trainer::step)
                .isInstanceOf(DivergedException.class)
                .hasMessageMatching("The gradient became NaN at step 0 although the loss was 2\\.4076.*; look for a "
                        + "division by zero or a logarithm of zero in the model\\.");
        assertThat(model.scores.toFloatArray()).containsExactly(1, 2, 3);
    }

    @Test
    @DisplayName("Memory stays flat over 500 steps")
    @Task("8.12")
    void memory(NDManager manager) throws IOException {
        GptConfig config = new GptConfig(64, 32, 16, 1, 2, 1, 32, 10_000, 1e-5, true, 0.1);
        Gpt gpt = new Gpt(config, Initializer.draw(config, 1, manager), manager);
        BatchSource batches = (number, owner) -> {
            NDArray ids = owner.arange(0, 4 * 32).toType(DataType.INT64, false);
            NDArray tokens = ids.add(number).mod(64).reshape(4, 32);
            return new Batch(tokens, tokens);
        };
        Trainer trainer = new Trainer(
                gpt,
                new AdamW(gpt.parameters(), Fixtures.SETTINGS, manager),
                new CosineSchedule(1e-2, 1e-3, 2, 500),
                batches,
                new TrainerSettings(1, 1.0, 5),
                manager);
        for (int step = 0; step < 50; step++) {
            trainer.step();
        }
        touchJavaHeap();
        int arrays = manager.getManagedArrays().size();
        long resident = residentMegabytes();

        for (int step = 50; step < 500; step++) {
            trainer.step();
        }

        assertThat(manager.getManagedArrays()).hasSize(arrays);
        // one step needs about 1 MB of tensors: kept, they would be 450
        assertThat(residentMegabytes() - resident)
                .as("growth of the process in MB")
                .isLessThan(100);
    }

    /** Uses the part of the Java heap that would be used sooner or later, so that it does not look like growth. */
    private static void touchJavaHeap() {
        long checksum = 0;
        for (int i = 0; i < 400; i++) {
            byte[] garbage = new byte[1 << 20];
            garbage[i] = 1;
            checksum += garbage.length;
        }
        assertThat(checksum).isPositive();
    }

    /** Memory of this process, native memory included; 0 where the system does not say. */
    private static long residentMegabytes() throws IOException {
        Path statm = Path.of("/proc/self/statm"); // in pages of 4 KiB
        return Files.exists(statm) ? Long.parseLong(Files.readString(statm).split(" ")[1]) * 4 / 1024 : 0;
    }

    private static Batch zeros(long number, NDManager owner) {
        NDArray ids = owner.zeros(new Shape(1, 2), DataType.INT64);
        return new Batch(ids, ids);
    }

    private static long asked(Batch batch) {
        return Arrays.stream(batch.targets().toLongArray())
                .filter(target -> target != CrossEntropy.IGNORE)
                .count();
    }
}
