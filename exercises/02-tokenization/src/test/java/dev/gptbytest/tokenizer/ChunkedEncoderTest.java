package dev.gptbytest.tokenizer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gptbytest.kit.Task;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChunkedEncoderTest {
    @ParameterizedTest(name = "{0}")
    @EnumSource
    @Task("2.14")
    @DisplayName("text read in chunks of any size gets the same ids as at once")
    void sameIds(PreTokenizer preTokenizer) throws IOException {
        BpeTokenizer tokenizer = BytePairTrainer.train(GoldenJson.corpus(), 500, preTokenizer);
        String text = String.join("", GoldenJson.corpus()) + new RandomText(35).next(3000);
        for (int chunk : new int[] {1, 2, 3, 7, 64, 1000, 100_000}) {
            assertThat(encode(new ChunkedEncoder(tokenizer, chunk), new StringReader(text)))
                    .as("chunk " + chunk)
                    .containsExactly(tokenizer.encode(text));
        }
    }

    @Test
    @Task("2.14")
    @DisplayName("an emoji is not cut in two")
    void emoji() throws IOException {
        CharTokenizer tokenizer = CharTokenizer.of(List.of("😀a "));

        assertThat(encode(new ChunkedEncoder(tokenizer, 1), new StringReader("😀😀 a😀 😀")))
                .containsExactly(tokenizer.encode("😀😀 a😀 😀"));
    }

    @Test
    @Task("2.14")
    @DisplayName("ids come out while the text is still being read")
    void streams() throws IOException {
        BpeTokenizer tokenizer = BytePairTrainer.train(List.of("the sea the sea"), 257);
        int[] read = new int[1];
        int[] written = new int[1];
        int[] furthestAhead = new int[1];
        Reader text = new StringReader("the sea ".repeat(10_000)) {
            @Override
            public int read(char[] buffer, int offset, int length) throws IOException {
                int count = super.read(buffer, offset, length);
                read[0] += count;
                furthestAhead[0] = Math.max(furthestAhead[0], read[0] - written[0]);
                return count;
            }
        };

        new ChunkedEncoder(tokenizer, 512).encode(text, id -> written[0]++); // every character is one byte, one id

        assertThat(written[0]).isEqualTo(80_000);
        assertThat(furthestAhead[0]).isLessThanOrEqualTo(1024);
    }

    private static int[] encode(ChunkedEncoder encoder, Reader text) throws IOException {
        IntStream.Builder ids = IntStream.builder();
        encoder.encode(text, ids::add);
        return ids.build().toArray();
    }
}
