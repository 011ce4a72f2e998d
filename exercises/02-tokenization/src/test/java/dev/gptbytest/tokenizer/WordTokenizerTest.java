package dev.gptbytest.tokenizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gptbytest.kit.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WordTokenizerTest {
    private static final String TEXT = "The gull asked: \"Who's the keeper?\" The keeper didn't answer.";

    @Test
    @Task("2.4")
    @DisplayName("the vocabulary has each word and each punctuation mark once, and one id for the unknown")
    void vocabulary() {
        assertThat(WordTokenizer.of(TEXT).vocabularySize()).isEqualTo(12 + 1);
    }

    @Test
    @Task("2.5")
    @DisplayName("words are sorted, capitals first; the unknown comes last")
    void sorted() {
        WordTokenizer tokenizer = WordTokenizer.of("b a, B a");

        assertThat(tokenizer.encode(", B a b")).containsExactly(0, 1, 2, 3);
        assertThat(tokenizer.encode("c")).containsExactly(4);
    }

    @Test
    @Task("2.5")
    @DisplayName("every unknown word gets the same id")
    void unknownWords() {
        WordTokenizer tokenizer = WordTokenizer.of(TEXT);
        int unknown = tokenizer.vocabularySize() - 1;

        assertThat(tokenizer.encode("Lighthouse, THE")).containsOnly(unknown);
    }

    @Test
    @Task("2.6")
    @DisplayName("decoding puts one space between words, so the text is not what it was")
    void decode() {
        WordTokenizer tokenizer = WordTokenizer.of(TEXT);

        assertThat(tokenizer.decode(tokenizer.encode("the   gull didn't  bark.")))
                .isEqualTo("the gull didn't <|unk|> .");
    }

    @Test
    @Task("2.6")
    @DisplayName("an unknown id is refused")
    void unknownId() {
        WordTokenizer tokenizer = WordTokenizer.of("one two");

        assertThat(tokenizer.decode(0)).isEqualTo("one");
        assertThatThrownBy(() -> tokenizer.decode(3)).isInstanceOf(IllegalArgumentException.class);
    }
}
