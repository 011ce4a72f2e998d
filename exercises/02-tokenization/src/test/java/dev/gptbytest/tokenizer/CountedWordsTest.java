package dev.gptbytest.tokenizer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gptbytest.kit.Task;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CountedWordsTest {
    private static final Pair AB = new Pair('a', 'b');
    private static final int NEW = 256;

    @Test
    @Task("2.11")
    @DisplayName("a merge replaces the pair's neighbours by pairs with the new token")
    void neighbours() {
        PairCounts counts = apply("xaby", new Merge(AB, NEW));

        assertThat(counts.of(AB)).isZero();
        assertThat(counts.of(new Pair('x', 'a'))).isZero();
        assertThat(counts.of(new Pair('b', 'y'))).isZero();
        assertThat(counts.of(new Pair('x', NEW))).isEqualTo(1);
        assertThat(counts.of(new Pair(NEW, 'y'))).isEqualTo(1);
    }

    @Test
    @Task("2.11")
    @DisplayName("two merges side by side make a pair of new tokens, and nothing is taken away twice")
    void sideBySide() {
        PairCounts counts = apply("abab cba bax", new Merge(AB, NEW));

        assertThat(counts.of(new Pair(NEW, NEW))).isEqualTo(1);
        assertThat(counts.of(new Pair('b', 'a'))).isEqualTo(2);
        assertThat(counts.of(AB)).isZero();
    }

    @Test
    @Task("2.11")
    @DisplayName("equal letters are counted right although their pairs overlap")
    void equalLetters() {
        PairCounts counts = apply("aaaaa", new Merge(new Pair('a', 'a'), NEW));

        assertThat(counts.of(new Pair('a', 'a'))).isZero();
        assertThat(counts.of(new Pair(NEW, NEW))).isEqualTo(1);
        assertThat(counts.of(new Pair(NEW, 'a'))).isEqualTo(1);
    }

    @Test
    @Task("2.11")
    @DisplayName("a word that occurs often counts as often")
    void frequentWords() {
        PairCounts counts = apply(" abc abc abc abcd", new Merge(AB, NEW));

        assertThat(counts.of(new Pair(NEW, 'c'))).isEqualTo(4);
        assertThat(counts.of(new Pair(' ', NEW))).isEqualTo(4);
        assertThat(counts.of(new Pair('b', 'c'))).isZero();
        assertThat(counts.of(new Pair('c', 'd'))).isEqualTo(1);
    }

    @Test
    @Task("2.11")
    @DisplayName("a second merge finds the tokens that the first one made")
    void secondMerge() {
        CountedWords words = new CountedWords(List.of("abcabc xabc"), PreTokenizer.GPT2);
        words.apply(new Merge(AB, NEW));
        words.apply(new Merge(new Pair(NEW, 'c'), NEW + 1));

        assertThat(words.counts().of(new Pair(NEW, 'c'))).isZero();
        assertThat(words.counts().of(new Pair(NEW + 1, NEW + 1))).isEqualTo(1);
        assertThat(words.counts().of(new Pair('x', NEW + 1))).isEqualTo(1);
        assertThat(words.counts().of(new Pair('c', NEW))).isZero();
    }

    private static PairCounts apply(String text, Merge merge) {
        CountedWords words = new CountedWords(List.of(text), PreTokenizer.GPT2);
        words.apply(merge);
        return words.counts();
    }
}
