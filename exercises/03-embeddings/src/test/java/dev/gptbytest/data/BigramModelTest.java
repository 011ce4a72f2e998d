package dev.gptbytest.data;

import static dev.gptbytest.kit.tensor.TensorAssert.assertThatTensor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.gptbytest.kit.Task;
import dev.gptbytest.kit.tensor.Golden;
import dev.gptbytest.kit.tensor.TensorTest;
import dev.gptbytest.kit.torch.Autograd;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@TensorTest
class BigramModelTest {
    /** Measured float32 error 6.7e-7 (a loss of 4), times ten. */
    private static final double TOLERANCE = 6.7e-6;

    private Golden golden;
    private NDArray table; // (7, 7)
    private Batch batch; // (2, 5)

    @BeforeEach
    void load(NDManager manager) {
        golden = Golden.load("/golden/embeddings.safetensors", manager);
        table = golden.input("bigram.table");
        table.setRequiresGradient(true);
        batch = new Batch(golden.get("bigram.inputs"), golden.get("bigram.targets"));
    }

    @Test
    @Task("3.11")
    @DisplayName("the loss equals PyTorch's cross-entropy")
    void lossLikePyTorch() {
        assertThatTensor(new BigramModel(table).loss(batch)).isCloseTo(golden.get("bigram.loss1"), TOLERANCE);
    }

    @Test
    @Task("3.11")
    @DisplayName("a table of zeros guesses: the loss is the logarithm of the vocabulary, 4.174387 for 65 tokens")
    void zerosGuess(NDManager manager) {
        NDArray loss = new BigramModel(manager.zeros(new Shape(65, 65))).loss(batch);

        assertThatTensor(loss).hasShape().isCloseTo(new double[] {Math.log(65)}, TOLERANCE);
    }

    @Test
    @Task("3.11")
    @DisplayName("the gradient of the table equals PyTorch's")
    void gradientLikePyTorch() {
        Autograd.backward(() -> new BigramModel(table).loss(batch));

        assertThatTensor(table.getGradient())
                .withAxes("previous", "next")
                .isCloseTo(golden.get("bigram.gradient1"), TOLERANCE);
    }

    @Test
    @Task("3.12")
    @DisplayName("a step returns the loss before it and moves the table against the gradient")
    void oneStep() {
        float loss = new BigramModel(table).step(batch, 0.5);

        assertThat(loss).isCloseTo((float) golden.get("bigram.loss1").getDouble(), within((float) TOLERANCE));
        assertThatTensor(table).withAxes("previous", "next").isCloseTo(golden.get("bigram.table1"), TOLERANCE);
    }

    @Test
    @Task("3.12")
    @DisplayName("the second step starts from a fresh gradient")
    void twoSteps() {
        BigramModel model = new BigramModel(table);

        model.step(batch, 0.5);
        model.step(batch, 0.5);

        assertThatTensor(table).withAxes("previous", "next").isCloseTo(golden.get("bigram.table2"), TOLERANCE);
    }

    @Test
    @Task("3.12")
    @DisplayName("training finds what counting finds: half a coin toss per token")
    void trainingFindsTheFloor(NDManager manager) {
        NDArray weights = manager.zeros(new Shape(3, 3));
        weights.setRequiresGradient(true);
        BigramModel model = new BigramModel(weights);
        // after 0 comes 1 or 2, equally often; after 1 and 2 comes 0: ln 2 nats for every second token
        Batch text = new Batch(manager.create(new long[][] {{0, 1, 0, 2}, {0, 2, 0, 1}}), manager.create(new long[][] {
            {1, 0, 2, 0}, {2, 0, 1, 0}
        }));

        float loss = Float.NaN;
        for (int step = 0; step < 200; step++) {
            loss = model.step(text, 5);
        }

        assertThat(loss).isBetween((float) (Math.log(2) / 2), 0.36f);
    }

    @Test
    @Task("3.12")
    @DisplayName("training works on a thread of its own, where the engine records everything at first")
    void onAThreadOfItsOwn() throws InterruptedException {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = new Thread(() -> new BigramModel(table).step(batch, 0.5));
        thread.setUncaughtExceptionHandler((t, thrown) -> failure.set(thrown));

        thread.start();
        thread.join();

        assertThat(failure.get()).isNull();
        assertThatTensor(table).isCloseTo(golden.get("bigram.table1"), TOLERANCE);
    }
}
