package dev.gptbytest.tokenizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.gptbytest.kit.Task;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BytePairTrainerTest {
    /** Four documents whose ties can be followed by hand. */
    private static final List<String> SEALS = List.of("sea", " seal", " seals", " steal");

    @Test
    @Task("2.12")
    @DisplayName("the most frequent pair is merged first, and then again, until no pair occurs twice")
    void trace() {
        BpeTokenizer tokenizer = BytePairTrainer.train(SEALS, 1000);

        assertThat(tokenizer.merges())
                .containsExactly(
                        new Merge(new Pair('e', 'a'), 256), // 4 times
                        new Merge(new Pair(' ', 's'), 257), // 3 times, and less than (s, ea) and (ea, l)
                        new Merge(new Pair(256, 'l'), 258), // 3 times
                        new Merge(new Pair(257, 258), 259)); // 2 times; now every pair occurs once
    }

    @Test
    @Task("2.12")
    @DisplayName("training stops at the size asked for: 256 bytes, the merges, end of text")
    void exactSize() {
        BpeTokenizer tokenizer = BytePairTrainer.train(SEALS, 259);

        assertThat(tokenizer.merges()).hasSize(2);
        assertThat(tokenizer.vocabularySize()).isEqualTo(259);
        assertThat(tokenizer.endOfText()).hasValue(258);
    }

    @Test
    @Task("2.12")
    @DisplayName("text too short for the size asked for gives a smaller vocabulary")
    void shortText() {
        assertThat(BytePairTrainer.train(SEALS, 1000).vocabularySize()).isEqualTo(256 + 4 + 1);
        assertThat(BytePairTrainer.train(List.of(), 1000).vocabularySize()).isEqualTo(257);
    }

    @Test
    @Task("2.12")
    @DisplayName("257 tokens is the least: all bytes and end of text, without any merge")
    void smallest() {
        assertThat(BytePairTrainer.train(SEALS, 257).merges()).isEmpty();
        assertThatThrownBy(() -> BytePairTrainer.train(SEALS, 256))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("257");
    }

    @Test
    @Task("2.12")
    @DisplayName("no merge crosses from one piece into the next, nor from one document into the next")
    void noCrossing() {
        assertThat(BytePairTrainer.train(List.of("a!a!a!", "?", "?"), 1000).merges())
                .isEmpty();
        assertThat(BytePairTrainer.train(List.of("x", "y", "x", "y"), 1000).merges())
                .isEmpty();
    }

    @Test
    @Task("2.12")
    @DisplayName("a a a a is merged in pairs")
    void equalLetters() {
        BpeTokenizer tokenizer = BytePairTrainer.train(List.of("aaaa", "aaaa"), 1000);

        assertThat(tokenizer.merges())
                .containsExactly(new Merge(new Pair('a', 'a'), 256), new Merge(new Pair(256, 256), 257));
    }

    @ParameterizedTest(name = "{0}, {2} tokens at most")
    @CsvSource({"gpt2, GPT2, 500", "cl100k, CL100K, 5000"})
    @Task("2.12")
    @DisplayName("the merges are those that Hugging Face learns from the same documents")
    void goldenMerges(String golden, PreTokenizer preTokenizer, int size) {
        BpeTokenizer tokenizer = BytePairTrainer.train(GoldenJson.corpus(), size, preTokenizer);

        JsonObject model = GoldenJson.read(GoldenJson.file(golden + ".tokenizer.json"))
                .getAsJsonObject()
                .getAsJsonObject("model");
        JsonObject ids = model.getAsJsonObject("vocab");
        List<Merge> expected = new ArrayList<>();
        model.getAsJsonArray("merges").forEach(merge -> {
            JsonArray parts = merge.getAsJsonArray();
            String left = parts.get(0).getAsString();
            String right = parts.get(1).getAsString();
            Pair pair = new Pair(ids.get(left).getAsInt(), ids.get(right).getAsInt());
            expected.add(new Merge(pair, ids.get(left + right).getAsInt()));
        });
        assertThat(tokenizer.merges()).isEqualTo(expected);
        assertThat(tokenizer.vocabularySize()).isEqualTo(ids.size());
    }

    @Test
    @Task("2.12")
    @DisplayName("the order of the documents does not matter")
    void deterministic() {
        List<String> backwards = new ArrayList<>(GoldenJson.corpus());
        Collections.reverse(backwards);

        assertThat(BytePairTrainer.train(backwards, 450).merges())
                .isEqualTo(BytePairTrainer.train(GoldenJson.corpus(), 450).merges());
    }

    @Test
    @Task("2.12")
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @DisplayName("a thousand merges in 30 000 different words take no time worth waiting for")
    void fast() {
        Random random = new Random(31);
        StringBuilder text = new StringBuilder();
        for (int word = 0; word < 30_000; word++) {
            text.append(' ');
            int letters = 8 + random.nextInt(16);
            for (int i = 0; i < letters; i++) {
                text.append((char) ('a' + random.nextInt(26)));
            }
        }

        assertThat(BytePairTrainer.train(List.of(text.toString()), 1257).merges())
                .hasSize(1000);
    }

    @Test
    @Task("2.12")
    @DisplayName("a document cut in the middle of an emoji is refused")
    void loneSurrogate() {
        assertThat(BytePairTrainer.train(List.of("😀😀"), 258).merges()).hasSize(1);
        assertThatThrownBy(() -> BytePairTrainer.train(List.of("\uD83D"), 258))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("U+D83D");
    }
}
