package dev.gptbytest.tokenizer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gptbytest.kit.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MergeTest {
    private final Merge merge = new Merge(new Pair(1, 2), 300);
    private final Merge twins = new Merge(new Pair(1, 1), 300);

    @Test
    @Task("2.9")
    @DisplayName("the pair is replaced everywhere, also at both ends")
    void everywhere() {
        assertThat(merge.apply(new int[] {1, 2, 5, 1, 2, 1, 2})).containsExactly(300, 5, 300, 300);
    }

    @Test
    @Task("2.9")
    @DisplayName("only this pair in this order is replaced")
    void onlyThisPair() {
        assertThat(merge.apply(new int[] {2, 1, 1, 3, 2, 1})).containsExactly(2, 1, 1, 3, 2, 1);
    }

    @Test
    @Task("2.9")
    @DisplayName("a a a becomes aa a, and a a a a becomes aa aa")
    void overlapping() {
        assertThat(twins.apply(new int[] {1, 1, 1})).containsExactly(300, 1);
        assertThat(twins.apply(new int[] {1, 1, 1, 1})).containsExactly(300, 300);
        assertThat(twins.apply(new int[] {2, 1, 1, 1, 1, 1})).containsExactly(2, 300, 300, 1);
    }

    @Test
    @Task("2.9")
    @DisplayName("ids above 127 are equal when their values are")
    void largeIds() {
        assertThat(new Merge(new Pair(70_000, 70_001), 70_002).apply(new int[] {70_000, 70_001}))
                .containsExactly(70_002);
    }

    @Test
    @Task("2.9")
    @DisplayName("the tokens given are not changed")
    void inputUntouched() {
        int[] ids = {1, 2, 1, 2};
        merge.apply(ids);

        assertThat(ids).containsExactly(1, 2, 1, 2);
    }

    @Test
    @Task("2.9")
    @DisplayName("a piece of one token, or none, stays as it is")
    void tooShort() {
        assertThat(merge.apply(new int[] {1})).containsExactly(1);
        assertThat(merge.apply(new int[0])).isEmpty();
    }
}
