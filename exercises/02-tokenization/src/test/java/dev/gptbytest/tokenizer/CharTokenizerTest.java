package dev.gptbytest.tokenizer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gptbytest.kit.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CharTokenizerTest {
    @Test
    @Task("2.1")
    @DisplayName("the vocabulary has each character once")
    void eachCharacterOnce() {
        assertThat(CharTokenizer.of(List.of("hello", "yellow")).vocabularySize())
                .isEqualTo(6);
    }

    @Test
    @Task("2.1")
    @DisplayName("an emoji is one character, although Java needs two chars for it")
    void emojiIsOneCharacter() {
        CharTokenizer tokenizer = CharTokenizer.of(List.of("a😀b😃"));

        assertThat(tokenizer.vocabularySize()).isEqualTo(4);
        assertThat(tokenizer.bytes(2)).isEqualTo("😀".getBytes(UTF_8));
    }

    @Test
    @Task("2.1")
    @DisplayName("half an emoji in the texts is refused, with its index")
    void loneSurrogateInTexts() {
        assertThat(CharTokenizer.of(List.of("fine \uD83D\uDE00")).vocabularySize())
                .isEqualTo(6);
        assertThatThrownBy(() -> CharTokenizer.of(List.of("fine", "cut \uD83D")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("U+D83D")
                .hasMessageContaining("index 4");
    }

    @Test
    @Task("2.2")
    @DisplayName("the 65 characters of Shakespeare give \"hii there\" the ids of the lecture")
    void shakespeareIds() {
        String characters = "zyxwvutsrqponmlkjihgfedcbaZYXWVUTSRQPONMLKJIHGFEDCBA?;:3.-,'&$! \n";

        CharTokenizer tokenizer = CharTokenizer.of(List.of(characters));

        assertThat(tokenizer.vocabularySize()).isEqualTo(65);
        assertThat(tokenizer.encode("hii there")).containsExactly(46, 47, 47, 1, 58, 46, 43, 56, 43);
    }

    @Test
    @Task("2.2")
    @DisplayName("ids follow code points, not Java's order of strings")
    void sortedByCodePoint() {
        CharTokenizer tokenizer = CharTokenizer.of(List.of("😀～z")); // the halves of the emoji are less than ～, U+FF5E

        assertThat(tokenizer.encode("z～😀")).containsExactly(0, 1, 2);
    }

    @Test
    @Task("2.2")
    @DisplayName("the order of the texts does not matter")
    void orderOfTexts() {
        String text = "the same ids";

        assertThat(CharTokenizer.of(List.of("the same", " ids")).encode(text))
                .isEqualTo(CharTokenizer.of(List.of("sdi ", "emas eht")).encode(text));
    }

    @Test
    @Task("2.2")
    @DisplayName("difficult texts get the ids that Hugging Face gives them")
    void goldenIds() {
        List<String> difficult = GoldenJson.difficult();
        CharTokenizer tokenizer = golden();

        assertThat(difficult.stream().map(tokenizer::encode)).containsExactly(GoldenJson.ids("characters"));
    }

    @Test
    @Task("2.2")
    @DisplayName("an unknown character is named, with its place")
    void unknownCharacter() {
        CharTokenizer tokenizer = CharTokenizer.of(List.of("abc"));

        assertThatThrownBy(() -> tokenizer.encode("abcé"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"é\"")
                .hasMessageContaining("U+00E9")
                .hasMessageContaining("index 3");
    }

    @Test
    @Task("2.2")
    @DisplayName("half an emoji is refused")
    void loneSurrogate() {
        CharTokenizer tokenizer = CharTokenizer.of(List.of("a😀"));

        assertThatThrownBy(() -> tokenizer.encode("a\uDE00"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("surrogate");
    }

    @Test
    @Task("2.2")
    @DisplayName("empty text has no ids")
    void emptyText() {
        assertThat(CharTokenizer.of(List.of("a")).encode("")).isEmpty();
    }

    @Test
    @Task("2.3")
    @DisplayName("decoding undoes encoding")
    void roundTrip() {
        CharTokenizer tokenizer = golden();

        assertThat(GoldenJson.difficult())
                .allSatisfy(text ->
                        assertThat(tokenizer.decode(tokenizer.encode(text))).isEqualTo(text));
    }

    @Test
    @Task("2.3")
    @DisplayName("an unknown id is refused")
    void unknownId() {
        CharTokenizer tokenizer = CharTokenizer.of(List.of("abc"));

        assertThat(tokenizer.decode(2, 0)).isEqualTo("ca");
        for (int id : new int[] {3, -1}) {
            assertThatThrownBy(() -> tokenizer.decode(0, id))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("id " + id);
        }
    }

    @Test
    @Task("2.1")
    @DisplayName("the saved file is the one that Hugging Face writes for these characters")
    void savedFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("tokenizer.json");
        golden().save(file);

        assertThat(GoldenJson.read(file)).isEqualTo(GoldenJson.read(GoldenJson.file("characters.tokenizer.json")));
    }

    @Test
    @Task("2.3")
    @DisplayName("a saved tokenizer is the same after loading")
    void loaded(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("new").resolve("tokenizer.json");
        CharTokenizer.of(List.of("\"\\\n\u0000é😀")).save(file);

        Tokenizer loaded = Tokenizers.load(file);

        assertThat(loaded.vocabularySize()).isEqualTo(6);
        assertThat(loaded.endOfText()).isEmpty();
        assertThat(loaded.encode("😀\n\"\u0000")).containsExactly(5, 1, 2, 0);
        assertThat(loaded.decode(5, 3)).isEqualTo("😀\\");
    }

    private static CharTokenizer golden() {
        List<String> texts = new ArrayList<>(GoldenJson.corpus());
        texts.addAll(GoldenJson.difficult());
        return CharTokenizer.of(texts);
    }
}
