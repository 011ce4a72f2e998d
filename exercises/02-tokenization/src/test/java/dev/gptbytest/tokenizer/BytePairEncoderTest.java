package dev.gptbytest.tokenizer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gptbytest.kit.Task;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BytePairEncoderTest {
    private static final int BC = 256;
    private static final int AB = 257;
    private static final int ABC = 258;
    private static final int ABAB = 259;

    private final BytePairEncoder encoder = new BytePairEncoder(new Merges(List.of(
            new Merge(new Pair('b', 'c'), BC),
            new Merge(new Pair('a', 'b'), AB),
            new Merge(new Pair(AB, 'c'), ABC),
            new Merge(new Pair(AB, AB), ABAB))));

    @Test
    @Task("2.13")
    @DisplayName("the merge learnt first comes first, although another is further left or makes a longer token")
    void rankDecides() {
        assertThat(encoder.encode(ids("abc"))).containsExactly('a', BC);
    }

    @Test
    @Task("2.13")
    @DisplayName("merged tokens are merged again")
    void mergesOfMerges() {
        assertThat(encoder.encode(ids("ababab"))).containsExactly(ABAB, AB);
        assertThat(encoder.encode(ids("xababc"))).containsExactly('x', AB, 'a', BC);
    }

    @Test
    @Task("2.13")
    @DisplayName("bytes without a merge stay bytes")
    void nothingToMerge() {
        assertThat(encoder.encode(ids("cba"))).containsExactly('c', 'b', 'a');
        assertThat(encoder.encode(ids("a"))).containsExactly('a');
        assertThat(encoder.encode(ids(""))).isEmpty();
    }

    @Test
    @Task("2.13")
    @DisplayName("the bytes given are not changed")
    void inputUntouched() {
        int[] bytes = ids("abab");
        encoder.encode(bytes);

        assertThat(bytes).containsExactly('a', 'b', 'a', 'b');
    }

    @Test
    @Task("2.13")
    @DisplayName("long pieces, encoded with a queue, get the same ids")
    void sameAsQueue() {
        Merges merges =
                new Merges(BytePairTrainer.train(List.of("aabab", "aabab", "abba", "abba", "bbbb", "aaaa", "bbbb"), 300)
                        .merges());
        Random random = new Random(32);
        for (int i = 0; i < 300; i++) {
            int[] bytes = random.ints(1 + random.nextInt(90), 'a', 'c').toArray();
            assertThat(new BytePairEncoder(merges).encode(bytes)).isEqualTo(new MergeQueue(merges, bytes).encode());
        }
    }

    private static int[] ids(String text) {
        return CountedWords.byteIds(text);
    }
}
