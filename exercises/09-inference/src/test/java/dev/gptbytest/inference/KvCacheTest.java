package dev.gptbytest.inference;

import static dev.gptbytest.kit.tensor.TensorAssert.assertThatTensor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import dev.gptbytest.attention.AttentionCache.KeyValues;
import dev.gptbytest.kit.Task;
import dev.gptbytest.kit.tensor.TensorTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@TensorTest
class KvCacheTest {
    private static final int BATCH = 2;
    private static final int HEADS = 3;
    private static final int HEAD_DIM = 5;
    private static final int CAPACITY = 11;
    private static final int LAYERS = 4;

    @Test
    @Task("9.11")
    @DisplayName("A layer gives back all keys and values so far, the new ones behind the old ones")
    void appends(NDManager manager) {
        NDArray keys = numbers(manager, BATCH, 7, 0);
        NDArray values = numbers(manager, BATCH, 7, 5000);
        try (KvCache cache = new KvCache(LAYERS, CAPACITY, manager)) {
            assertHolds(append(cache, 0, keys, values, 0, 3), keys, values, 3);
            assertHolds(append(cache, 0, keys, values, 3, 4), keys, values, 4);
            assertHolds(append(cache, 0, keys, values, 4, 7), keys, values, 7);
        }
    }

    @Test
    @Task("9.11")
    @DisplayName("The length grows with every token, for each layer on its own")
    void lengths(NDManager manager) {
        NDArray x = numbers(manager, BATCH, 7, 0);
        try (KvCache cache = new KvCache(LAYERS, CAPACITY, manager)) {
            append(cache, 0, x, x, 0, 3);
            append(cache, 1, x, x, 0, 3);
            append(cache, 0, x, x, 3, 4);

            assertThat(cache.length()).isEqualTo(4);
            assertThat(cache.layers()).hasSize(LAYERS);
            assertThat(cache.layers().get(1).length()).isEqualTo(3);
            assertThat(cache.layers().get(3).length()).isZero();
        }
    }

    @Test
    @Task("9.11")
    @DisplayName("Layers do not mix up their memories")
    void layersApart(NDManager manager) {
        NDArray first = numbers(manager, BATCH, 4, 0);
        NDArray second = numbers(manager, BATCH, 4, 900);
        try (KvCache cache = new KvCache(LAYERS, CAPACITY, manager)) {
            append(cache, 0, first, first, 0, 2);
            append(cache, 1, second, second, 0, 2);

            assertHolds(append(cache, 0, first, first, 2, 4), first, first, 4);
            assertHolds(append(cache, 1, second, second, 2, 4), second, second, 4);
        }
    }

    @Test
    @Task("9.11")
    @DisplayName("The cache outlives the scope in which it was written")
    void outlivesScopes(NDManager manager) {
        NDArray keys = numbers(manager, BATCH, 6, 0);
        NDArray values = numbers(manager, BATCH, 6, 5000);
        try (KvCache cache = new KvCache(LAYERS, CAPACITY, manager)) {
            for (int token = 0; token < 5; token++) {
                try (NDScope scope = new NDScope()) {
                    scope.suppressNotUsedWarning();
                    append(cache, 2, keys, values, token, token + 1);
                }
            }

            assertHolds(append(cache, 2, keys, values, 5, 6), keys, values, 6);
        }
    }

    @Test
    @Task("9.11")
    @DisplayName("A text that outgrows the cache is refused, one that fills it is not")
    void full(NDManager manager) {
        NDArray x = numbers(manager, BATCH, CAPACITY + 1, 0);
        try (KvCache cache = new KvCache(LAYERS, CAPACITY, manager)) {
            assertHolds(append(cache, 0, x, x, 0, CAPACITY), x, x, CAPACITY);
            assertThatThrownBy(() -> append(cache, 0, x, x, CAPACITY, CAPACITY + 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("11")
                    .hasMessageContaining("12");
        }
    }

    @Test
    @Task("9.11")
    @DisplayName("A cleared cache begins again, also with another number of texts")
    void clear(NDManager manager) {
        NDArray before = numbers(manager, BATCH, 4, 0);
        NDArray after = numbers(manager, 1, 2, 77);
        try (KvCache cache = new KvCache(LAYERS, CAPACITY, manager)) {
            append(cache, 0, before, before, 0, 4);
            cache.clear();
            assertThat(cache.length()).isZero();
            assertThat(cache.bytes()).isZero();

            assertHolds(append(cache, 0, after, after, 0, 2), after, after, 2);
        }
    }

    @Test
    @Task("9.11")
    @DisplayName("Texts of the batch can be chosen, swapped and doubled, and go on apart")
    void select(NDManager manager) {
        NDArray x = numbers(manager, BATCH, 3, 0);
        try (KvCache cache = new KvCache(LAYERS, CAPACITY, manager)) {
            append(cache, 0, x, x, 0, 3);
            cache.select(1, 0, 1);
            NDArray next = numbers(manager, 3, 1, 700);
            KeyValues all = cache.layers().get(0).append(next, next);

            NDArray expected =
                    x.get("1:2").concat(x.get("0:1"), 0).concat(x.get("1:2"), 0).concat(next, 2);
            assertThatTensor(all.keys()).isCloseTo(expected, 0);
            assertThatTensor(all.values()).isCloseTo(expected, 0);
        }
    }

    @Test
    @Task("9.12")
    @DisplayName("1000 tokens cost GPT-2 small 73,728,000 bytes; 8192 cost Llama 3 8B 1 GiB with 8 heads, 4 with 32")
    void known() {
        assertThat(KvCache.bytes(12, 12, 64, 1000, 4)).isEqualTo(73_728_000);
        assertThat(KvCache.bytes(32, 8, 128, 8192, 2)).isEqualTo(1L << 30);
        assertThat(KvCache.bytes(32, 32, 128, 8192, 2)).isEqualTo(4L << 30);
    }

    @Test
    @Task("9.12")
    @DisplayName("The formula does not overflow: 64 texts of 128,000 tokens need 1,073,741,824,000 bytes")
    void large() {
        assertThat(KvCache.bytes(32, 8, 128, 64 * 128_000L, 2)).isEqualTo(1_073_741_824_000L);
    }

    @Test
    @Task("9.12")
    @DisplayName("A used cache holds what the formula says, for as many tokens as fit")
    void held(NDManager manager) {
        NDArray x = numbers(manager, BATCH, 3, 0);
        try (KvCache cache = new KvCache(LAYERS, CAPACITY, manager)) {
            for (int layer = 0; layer < LAYERS; layer++) {
                append(cache, layer, x, x, 0, 1);
            }

            assertThat(cache.bytes()).isEqualTo(KvCache.bytes(LAYERS, HEADS, HEAD_DIM, BATCH * CAPACITY, 4));
        }
    }

    private static KeyValues append(KvCache cache, int layer, NDArray keys, NDArray values, int from, int to) {
        String part = ":,:," + from + ":" + to;
        return cache.layers().get(layer).append(keys.get(part), values.get(part));
    }

    private static void assertHolds(KeyValues all, NDArray keys, NDArray values, int tokens) {
        assertThatTensor(all.keys()).as("keys").isCloseTo(keys.get(":,:,:" + tokens), 0);
        assertThatTensor(all.values()).as("values").isCloseTo(values.get(":,:,:" + tokens), 0);
    }

    /** Different numbers everywhere. */
    private static NDArray numbers(NDManager manager, int batch, int tokens, int first) {
        float[] numbers = new float[batch * HEADS * tokens * HEAD_DIM];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = first + i;
        }
        return manager.create(numbers, new Shape(batch, HEADS, tokens, HEAD_DIM));
    }
}
