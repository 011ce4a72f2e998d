package dev.gptbytest.tokenizer;

import static dev.gptbytest.tokenizer.PreTokenizer.CL100K;
import static dev.gptbytest.tokenizer.PreTokenizer.GPT2;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gptbytest.kit.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PreTokenizerTest {
    @Test
    @Task("2.10")
    @DisplayName("a word keeps the space before it")
    void spaceBeforeWord() {
        assertThat(GPT2.split("Hello big world")).containsExactly("Hello", " big", " world");
    }

    @Test
    @Task("2.10")
    @DisplayName("of several spaces the last goes with the word, the others stand alone")
    void severalSpaces() {
        assertThat(GPT2.split("a    b  ")).containsExactly("a", "   ", " b", "  ");
    }

    @Test
    @Task("2.10")
    @DisplayName("GPT-2 cuts words, numbers, punctuation and short forms apart")
    void gpt2() {
        assertThat(GPT2.split("I'll pay $12345.67!"))
                .containsExactly("I", "'ll", " pay", " $", "12345", ".", "67", "!");
    }

    @Test
    @Task("2.10")
    @DisplayName("cl100k cuts numbers into threes, and line breaks stay with punctuation")
    void cl100k() {
        assertThat(CL100K.split("I'LL pay $12345;\n\nok"))
                .containsExactly("I", "'LL", " pay", " $", "123", "45", ";\n\n", "ok");
    }

    @Test
    @Task("2.10")
    @DisplayName("white space is all of Unicode's, not only ASCII's")
    void unicodeWhiteSpace() {
        assertThat(GPT2.split("a\u00a0\u3000b")).containsExactly("a", "\u00a0", "\u3000", "b");
    }

    @ParameterizedTest(name = "{0}: nothing is lost")
    @EnumSource
    @Task("2.10")
    @DisplayName("the pieces joined are the text")
    void nothingIsLost(PreTokenizer preTokenizer) {
        RandomText random = new RandomText(29);
        for (int i = 0; i < 500; i++) {
            String text = random.next(30);
            assertThat(String.join("", preTokenizer.split(text).toList())).isEqualTo(text);
        }
        assertThat(preTokenizer.split("")).isEmpty();
    }

    @ParameterizedTest(name = "{0}: a million letters")
    @EnumSource
    @Task("2.10")
    @DisplayName("a run of a million characters does not overflow the stack")
    void longRuns(PreTokenizer preTokenizer) {
        for (String run : new String[] {"x", " ", "\n", "!", "é", "😀"}) {
            assertThat(preTokenizer.split(run.repeat(1_000_000)).findFirst()).isPresent();
        }
    }

    @ParameterizedTest(name = "{0}: cut beforehand")
    @EnumSource
    @Task("2.10")
    @DisplayName("text cut where every pattern cuts anyway has the same pieces")
    void cutBeforehand(PreTokenizer preTokenizer) {
        RandomText random = new RandomText(30);
        int places = 0;
        for (int round = 0; round < 500; round++) {
            String text = random.next(30);
            for (int i = text.offsetByCodePoints(0, 1); i < text.length(); i = text.offsetByCodePoints(i, 1)) {
                if (PreTokenizer.cutsBetween(text.codePointBefore(i), text.codePointAt(i))) {
                    String joined = String.join(
                                    "|",
                                    preTokenizer.split(text.substring(0, i)).toList())
                            + "|"
                            + String.join(
                                    "|", preTokenizer.split(text.substring(i)).toList());
                    assertThat(joined)
                            .isEqualTo(String.join("|", preTokenizer.split(text).toList()));
                    places++;
                }
            }
        }
        assertThat(places).isGreaterThan(1000);
    }
}
