package dev.gptbytest.tokenizer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import dev.gptbytest.kit.Task;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published vocabularies, read from the rank files that JTokkit brings; JTokkit's ids are the ones to meet. */
class RankFileTest {
    private static final String CL100K_RESOURCE = "com/knuddels/jtokkit/cl100k_base.tiktoken";

    private static BpeTokenizer gpt2; // made once, by the first check that needs it

    @Test
    @Task("2.13")
    @DisplayName("GPT-2 has 50257 tokens, the last is end of text")
    void gpt2() throws IOException {
        BpeTokenizer gpt2 = gpt2Tokenizer();

        assertThat(gpt2.vocabularySize()).isEqualTo(50257);
        assertThat(gpt2.endOfText()).hasValue(50256);
        assertThat(gpt2.merges()).hasSize(50000);
        assertThat(gpt2.bytes(262)).isEqualTo(" the".getBytes(UTF_8));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '=',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "Hello world=15496 995",
                "The cat sat on the mat.=464 3797 3332 319 262 2603 13",
                "antidisestablishmentarianism=415 29207 44390 3699 1042",
                "Hello 😊 world=15496 30325 232 995",
                "unbelievably=403 6667 11203 1346",
                " unbelievably=48943",
                "GPT=38 11571",
                "running=20270",
                "rizz=380 3019",
                "hii there=71 4178 612"
            })
    @Task("2.14")
    @DisplayName("GPT-2's ids of some texts, as published")
    void gpt2Ids(String text, String ids) throws IOException {
        assertThat(gpt2Tokenizer().encode(text))
                .containsExactly(List.of(ids.split(" ")).stream()
                        .mapToInt(Integer::parseInt)
                        .toArray());
    }

    @Test
    @Task("2.14")
    @DisplayName("300 difficult texts and 1000 random ones get the ids of GPT-2")
    void sameAsGpt2() throws IOException {
        assertSame(gpt2Tokenizer(), EncodingType.R50K_BASE);
    }

    @Test
    @Task("2.14")
    @DisplayName("300 difficult texts and 1000 random ones get the ids of cl100k")
    void sameAsCl100k() throws IOException {
        try (InputStream in = open(CL100K_RESOURCE)) {
            Map<String, Integer> specials = Map.of(Tokenizer.END_OF_TEXT, 100257, "<|endofprompt|>", 100276);
            BpeTokenizer cl100k = BpeTokenizer.fromRanks(RankFile.read(in), PreTokenizer.CL100K, specials);

            assertSame(cl100k, EncodingType.CL100K_BASE);
            assertThat(cl100k.vocabularySize()).isEqualTo(100277);
            assertThat(cl100k.encode("a<|endofprompt|>", Set.of("<|endofprompt|>")))
                    .containsExactly(64, 100276);
        }
    }

    @Test
    @Task("2.13")
    @DisplayName("a token that cannot be made of two others is refused, and so is a missing byte")
    void impossibleRanks() {
        Map<ByteBuffer, Integer> ranks = new HashMap<>();
        for (int value = 0; value < 256; value++) {
            ranks.put(ByteBuffer.wrap(new byte[] {(byte) value}), value);
        }
        ranks.put(UTF_8.encode("ab"), 256);
        assertThat(BpeTokenizer.fromRanks(ranks, PreTokenizer.GPT2, Map.of()).merges())
                .containsExactly(new Merge(new Pair('a', 'b'), 256));

        ranks.put(UTF_8.encode("xyz"), 257);

        assertThatThrownBy(() -> BpeTokenizer.fromRanks(ranks, PreTokenizer.GPT2, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("token 257");
        ranks.remove(UTF_8.encode("xyz"));
        ranks.remove(UTF_8.encode("a"));
        assertThatThrownBy(() -> BpeTokenizer.fromRanks(ranks, PreTokenizer.GPT2, Map.of()))
                .hasMessageContaining("0x61");
    }

    @Test
    @Task("2.14")
    @DisplayName("a damaged line of a rank file is named by its number")
    void damagedLine() throws IOException {
        assertThat(gpt2Tokenizer().encode("!")).containsExactly(0);
        for (String damage : List.of("IQ==", "IQ== x", "?? 1", " 1", "IQ== 1")) {
            assertThatThrownBy(() -> RankFile.read(stream("IQ== 0\n" + damage + "\n")))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("line 2");
        }
    }

    private static void assertSame(BpeTokenizer tokenizer, EncodingType type) {
        Encoding expected = Encodings.newLazyEncodingRegistry().getEncoding(type);
        List<String> texts = new ArrayList<>(GoldenJson.difficult());
        assertThat(texts).hasSizeGreaterThan(300);
        RandomText random = new RandomText(34);
        for (int i = 0; i < 1000; i++) {
            texts.add(random.next(25));
        }
        for (String text : texts) {
            assertThat(tokenizer.encode(text))
                    .as(text)
                    .containsExactly(expected.encodeOrdinary(text).toArray());
        }
    }

    private static BpeTokenizer gpt2Tokenizer() throws IOException {
        if (gpt2 == null) {
            try (InputStream in = open(RankFile.GPT2_RESOURCE)) {
                gpt2 = Tokenizers.gpt2(in);
            }
        }
        return gpt2;
    }

    private static InputStream open(String resource) {
        return RankFileTest.class.getClassLoader().getResourceAsStream(resource);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
