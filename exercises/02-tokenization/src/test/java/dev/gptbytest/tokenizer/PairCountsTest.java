package dev.gptbytest.tokenizer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gptbytest.kit.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PairCountsTest {
    private final PairCounts counts = new PairCounts();

    @Test
    @Task("2.7")
    @DisplayName("each pair of neighbours counts as often as its piece of text occurs")
    void countsNeighbours() {
        counts.add(new int[] {1, 2, 3, 1, 2}, 1);
        counts.add(new int[] {2, 3}, 10);

        assertThat(counts.of(new Pair(1, 2))).isEqualTo(2);
        assertThat(counts.of(new Pair(2, 3))).isEqualTo(11);
        assertThat(counts.of(new Pair(3, 1))).isEqualTo(1);
        assertThat(counts.of(new Pair(2, 1))).isZero();
    }

    @Test
    @Task("2.7")
    @DisplayName("overlapping places count: a a a a has the pair (a, a) three times")
    void overlapping() {
        counts.add(new int[] {7, 7, 7, 7}, 1);

        assertThat(counts.of(new Pair(7, 7))).isEqualTo(3);
    }

    @Test
    @Task("2.7")
    @DisplayName("a piece of one token, or none, has no pair")
    void noPair() {
        counts.add(new int[] {7}, 5);
        counts.add(new int[0], 5);

        assertThat(counts.of(new Pair(7, 7))).isZero();
    }

    @Test
    @Task("2.7")
    @DisplayName("ids above 65535 and counts above two billion are no problem")
    void largeNumbers() {
        counts.add(new int[] {0, 65536 + 5}, 3_000_000_000L);
        counts.add(new int[] {1, 5}, 1);

        assertThat(counts.of(new Pair(0, 65536 + 5))).isEqualTo(3_000_000_000L);
        assertThat(counts.of(new Pair(1, 5))).isEqualTo(1);
        assertThat(counts.of(new Pair(0, 5))).isZero();
    }

    @Test
    @Task("2.8")
    @DisplayName("the most frequent pair is found")
    void mostFrequent() {
        counts.add(new int[] {1, 2, 9, 8, 9, 8}, 1);

        assertThat(counts.mostFrequent()).contains(new Pair(9, 8));
    }

    @Test
    @Task("2.8")
    @DisplayName("a tie goes to the smaller left id, then to the smaller right id, whatever came first")
    void tie() {
        counts.add(new int[] {300, 1}, 4);
        counts.add(new int[] {200, 9}, 4);
        counts.add(new int[] {200, 8}, 4);

        assertThat(counts.mostFrequent()).contains(new Pair(200, 8));
    }

    @Test
    @Task("2.8")
    @DisplayName("counts may go up and down between two questions")
    void changes() {
        counts.add(new int[] {1, 2}, 5);
        counts.add(new int[] {3, 4}, 4);
        counts.add(new int[] {5, 6}, 3);

        assertThat(counts.mostFrequent()).contains(new Pair(1, 2));
        counts.change(new Pair(1, 2), -3);
        assertThat(counts.mostFrequent()).contains(new Pair(3, 4));
        counts.change(new Pair(5, 6), 2);
        assertThat(counts.mostFrequent()).contains(new Pair(5, 6));
        counts.change(new Pair(5, 6), -5);
        assertThat(counts.mostFrequent()).contains(new Pair(3, 4));
    }

    @Test
    @Task("2.8")
    @DisplayName("where no pair is left, none is found")
    void nothingLeft() {
        assertThat(counts.mostFrequent()).isEmpty();
        counts.add(new int[] {1, 2}, 5);
        counts.change(new Pair(1, 2), -5);

        assertThat(counts.mostFrequent()).isEmpty();
    }
}
