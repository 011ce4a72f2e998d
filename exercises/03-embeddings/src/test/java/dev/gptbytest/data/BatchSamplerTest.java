package dev.gptbytest.data;

import static dev.gptbytest.kit.tensor.TensorAssert.assertThatTensor;
import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.gptbytest.kit.Task;
import dev.gptbytest.kit.tensor.TensorTest;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@TensorTest
class BatchSamplerTest {
    private static final int BATCH_SIZE = 12;
    private static final int CONTEXT = 4;

    @Test
    @Task("3.5")
    @DisplayName("a batch has a row per window, and targets one token ahead of the inputs")
    void shapeAndTargets(NDManager manager) {
        Batch batch = sampler(1000, 7).batch(3, manager);

        assertThatTensor(batch.inputs()).hasShape(BATCH_SIZE, CONTEXT).hasType(DataType.INT64);
        // token number i of the text is i, so a target is its input plus one
        assertThatTensor(batch.targets())
                .hasType(DataType.INT64)
                .isCloseTo(batch.inputs().add(1), 0);
    }

    @Test
    @Task("3.5")
    @DisplayName("a batch with the same number is the same batch, whatever was drawn in between")
    void theSameNumberIsTheSameBatch(NDManager manager) {
        BatchSampler sampler = sampler(1000, 7);
        NDArray first = sampler.batch(5, manager).inputs();
        sampler.batch(6, manager);

        assertThatTensor(sampler.batch(5, manager).inputs()).as("drawn again").isCloseTo(first, 0);
        assertThatTensor(sampler(1000, 7).batch(5, manager).inputs())
                .as("drawn by a new sampler")
                .isCloseTo(first, 0);
    }

    @Test
    @Task("3.5")
    @DisplayName("another seed draws other batches")
    void anotherSeed(NDManager manager) {
        long[] one = starts(sampler(10_000, 7).batch(5, manager));
        long[] other = starts(sampler(10_000, 8).batch(5, manager));

        assertThat(shared(one, other)).as("windows in both batches").isLessThanOrEqualTo(2);
    }

    @Test
    @Task("3.5")
    @DisplayName("neighbouring batches share no more windows than chance allows")
    void neighboursAreUnrelated(NDManager manager) {
        BatchSampler sampler = sampler(10_000, 7);
        int shared = 0;
        for (int number = 0; number < 50; number++) {
            shared += shared(starts(sampler.batch(number, manager)), starts(sampler.batch(number + 1, manager)));
        }

        // by chance 50 · 12 · 12 / 9996 = 0.7 windows; a random sequence shared by neighbours gives 550
        assertThat(shared)
                .as("windows that batch n and batch n + 1 share, over 50 pairs")
                .isLessThanOrEqualTo(8);
    }

    @Test
    @Task("3.5")
    @DisplayName("every window is drawn about equally often, the first and the last too, and none overruns")
    void everyWindowIsEquallyLikely(NDManager manager) {
        BatchSampler sampler = sampler(12, 7); // windows start at 0 to 7
        int[] drawn = new int[8];
        for (int number = 0; number < 400; number++) {
            for (long start : starts(sampler.batch(number, manager))) {
                assertThat(start).as("start of a window").isBetween(0L, 7L);
                drawn[(int) start]++;
            }
        }

        // 4800 draws: 600 each, with a standard deviation of 23
        assertThat(Arrays.stream(drawn).boxed())
                .as("how often each window was drawn")
                .allSatisfy(times -> assertThat(times).isBetween(460, 740));
    }

    private static BatchSampler sampler(int tokens, long seed) {
        return new BatchSampler(IntStream.range(0, tokens).toArray(), BATCH_SIZE, CONTEXT, seed);
    }

    private static long[] starts(Batch batch) {
        return batch.inputs().get(":, 0").toLongArray();
    }

    private static int shared(long[] one, long[] other) {
        return (int) Arrays.stream(one)
                .filter(start -> Arrays.stream(other).anyMatch(o -> o == start))
                .count();
    }
}
