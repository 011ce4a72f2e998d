package dev.gptbytest.tokenizer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gptbytest.kit.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BpeTokenizerTest {
    private static final int EA = 256;
    private static final int SPACE_S = 257;
    private static final int EAL = 258;
    private static final int SPACE_SEAL = 259;
    private static final int AA = 260;
    private static final int END = 261;

    /** What training learns from "sea", " seal", " seals", " steal", and one merge more. */
    private final BpeTokenizer tokenizer = BpeTokenizer.ofMerges(
            List.of(
                    new Merge(new Pair('e', 'a'), EA),
                    new Merge(new Pair(' ', 's'), SPACE_S),
                    new Merge(new Pair(EA, 'l'), EAL),
                    new Merge(new Pair(SPACE_S, EAL), SPACE_SEAL),
                    new Merge(new Pair('a', 'a'), AA)),
            PreTokenizer.GPT2);

    @Test
    @Task("2.14")
    @DisplayName("words are encoded with the merges, known words and unknown ones")
    void words() {
        assertThat(tokenizer.encode("sea")).containsExactly('s', EA);
        assertThat(tokenizer.encode(" seal")).containsExactly(SPACE_SEAL);
        assertThat(tokenizer.encode(" seals steal")).containsExactly(SPACE_SEAL, 's', SPACE_S, 't', EAL);
        assertThat(tokenizer.encode("aaaaa")).containsExactly(AA, AA, 'a');
    }

    @Test
    @Task("2.14")
    @DisplayName("merges do not cross from one piece into the next")
    void noCrossing() {
        assertThat(tokenizer.encode("  s  eal")).containsExactly(' ', SPACE_S, ' ', ' ', EAL);
    }

    @Test
    @Task("2.14")
    @DisplayName("bytes above 127 are ids above 127")
    void highBytes() {
        assertThat(tokenizer.encode("é")).containsExactly(0xC3, 0xA9);
        assertThat(tokenizer.encode("😀")).containsExactly(0xF0, 0x9F, 0x98, 0x80);
    }

    @Test
    @Task("2.14")
    @DisplayName("empty text has no ids")
    void emptyText() {
        assertThat(tokenizer.encode("")).isEmpty();
    }

    @Test
    @Task("2.14")
    @DisplayName("half an emoji is refused, with its place")
    void loneSurrogate() {
        assertThat(tokenizer.encode("ab\uD83D\uDE00")).hasSize(6);
        for (String text : List.of("ab\uD83D", "ab\uDE00", "ab\uD83D\uD83D\uDE00")) {
            assertThatThrownBy(() -> tokenizer.encode(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("index 2");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"gpt2, GPT2, 500", "cl100k, CL100K, 5000"})
    @Task("2.14")
    @DisplayName("difficult texts get the ids that Hugging Face gives them")
    void goldenIds(String golden, PreTokenizer preTokenizer, int size) {
        BpeTokenizer trained = BytePairTrainer.train(GoldenJson.corpus(), size, preTokenizer);

        List<String> difficult = GoldenJson.difficult();
        int[][] expected = GoldenJson.ids(golden);
        for (int i = 0; i < expected.length; i++) {
            assertThat(trained.encode(difficult.get(i))).as(difficult.get(i)).containsExactly(expected[i]);
        }
    }

    @Test
    @Task("2.14")
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @DisplayName("one letter a million times is encoded in time")
    void millionLetters() {
        assertThat(tokenizer.encode("a".repeat(1_000_000))).hasSize(500_000).containsOnly(AA);
    }

    @Test
    @Task("2.15")
    @DisplayName("decoding undoes encoding, for any valid Unicode")
    void roundTrip() {
        List<String> texts = new ArrayList<>(GoldenJson.difficult());
        RandomText random = new RandomText(33);
        for (int i = 0; i < 2000; i++) {
            texts.add(random.next(40));
        }

        assertThat(texts)
                .allSatisfy(text ->
                        assertThat(tokenizer.decode(tokenizer.encode(text))).isEqualTo(text));
    }

    @Test
    @Task("2.15")
    @DisplayName("a character spread over several tokens is decoded")
    void spreadCharacter() {
        assertThat(tokenizer.decode(0xF0, 0x9F, 0x98, 0x80, EA)).isEqualTo("😀ea");
    }

    @Test
    @Task("2.15")
    @DisplayName("bytes that are no UTF-8 become U+FFFD")
    void invalidBytes() {
        assertThat(tokenizer.decode('a', 0xF0, 0x9F)).isEqualTo("a\uFFFD");
        assertThat(tokenizer.decode(0xFF, 'b', 0x80)).isEqualTo("\uFFFDb\uFFFD");
    }

    @Test
    @Task("2.15")
    @DisplayName("an unknown id is refused")
    void unknownId() {
        assertThat(tokenizer.decode('a')).isEqualTo("a");
        for (int id : new int[] {-1, END + 1}) {
            assertThatThrownBy(() -> tokenizer.decode('a', id))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("id " + id);
        }
    }

    @Test
    @Task("2.15")
    @DisplayName("a special token shows as its text, but has no bytes")
    void decodeSpecial() {
        assertThat(tokenizer.decode('a', END, 'b')).isEqualTo("a<|endoftext|>b");
        assertThat(tokenizer.bytes(END)).isEmpty();
        assertThat(tokenizer.bytes(SPACE_SEAL)).isEqualTo(" seal".getBytes(UTF_8));
        assertThat(tokenizer.bytes(0xF0)).containsExactly(0xF0);
    }

    @Test
    @Task("2.14")
    @DisplayName("the text of a special token is plain text, so no document can smuggle one in")
    void noInjection() {
        assertThat(tokenizer.encode("a<|endoftext|>")).doesNotContain(END).hasSize(14);
    }

    @Test
    @Task("2.17")
    @DisplayName("a special token is found where it is allowed")
    void allowed() {
        assertThat(tokenizer.encode("<|endoftext|>sea<|endoftext|><|endoftext|> seal", Set.of(Tokenizer.END_OF_TEXT)))
                .containsExactly(END, 's', EA, END, END, SPACE_SEAL);
    }

    @Test
    @Task("2.17")
    @DisplayName("where none is allowed, special tokens are plain text")
    void noneAllowed() {
        assertThat(tokenizer.encode("a<|endoftext|>", Set.of()))
                .doesNotContain(END)
                .hasSize(14);
    }

    @Test
    @Task("2.17")
    @DisplayName("a special token that the tokenizer lacks cannot be allowed")
    void unknownSpecial() {
        assertThat(tokenizer.encode("a", Set.of())).containsExactly('a');
        assertThatThrownBy(() -> tokenizer.encode("a", Set.of("<|user|>")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("<|user|>")
                .hasMessageContaining("<|endoftext|>");
    }
}
