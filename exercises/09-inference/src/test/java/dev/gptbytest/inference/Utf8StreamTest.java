package dev.gptbytest.inference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gptbytest.kit.Task;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class Utf8StreamTest {
    private final Utf8Stream stream = new Utf8Stream();

    @Test
    @Task("9.14")
    @DisplayName("Whole characters come out at once")
    void whole() {
        assertThat(stream.add("The ".getBytes(UTF_8))).isEqualTo("The ");
        assertThat(stream.add("Zürich €".getBytes(UTF_8))).isEqualTo("Zürich €");
        assertThat(stream.add()).isEmpty();
        assertThat(stream.end()).isEmpty();
    }

    @Test
    @Task("9.14")
    @DisplayName("An emoji in four tokens comes out with the last one, both halves of its surrogate pair together")
    void emoji() {
        byte[] owl = "🦉".getBytes(UTF_8);

        assertThat(stream.add(owl[0])).isEmpty();
        assertThat(stream.add(owl[1])).isEmpty();
        assertThat(stream.add(owl[2])).isEmpty();
        assertThat(stream.add(owl[3])).isEqualTo("🦉");
    }

    @Test
    @Task("9.14")
    @DisplayName("A token may end one character, hold another and begin a third")
    void mixed() {
        byte[] text = "é+ü".getBytes(UTF_8); // 2 + 1 + 2 bytes

        assertThat(stream.add(text[0])).isEmpty();
        assertThat(stream.add(text[1], text[2], text[3])).isEqualTo("é+");
        assertThat(stream.add(text[4])).isEqualTo("ü");
    }

    @Test
    @Task("9.14")
    @DisplayName("However a text is cut, the pieces put together are the text, and no piece holds half a character")
    void anyCut() {
        String text = "a🦉ß€🧭 z";
        byte[] bytes = text.getBytes(UTF_8);
        for (int first = 0; first <= bytes.length; first++) {
            for (int second = first; second <= bytes.length; second++) {
                Utf8Stream cut = new Utf8Stream();
                String pieces = cut.add(Arrays.copyOfRange(bytes, 0, first))
                        + cut.add(Arrays.copyOfRange(bytes, first, second))
                        + cut.add(Arrays.copyOfRange(bytes, second, bytes.length))
                        + cut.end();
                assertThat(pieces).as("cut at %d and %d", first, second).isEqualTo(text);
            }
        }
    }

    @Test
    @Task("9.14")
    @DisplayName("Bytes that cannot become a character turn into U+FFFD and do not hold up what follows")
    void malformed() {
        assertThat(stream.add((byte) 0xFF)).isEqualTo("\uFFFD");
        assertThat(stream.add((byte) 0xE2, (byte) 'x')).isEqualTo("\uFFFDx");
    }

    @Test
    @Task("9.14")
    @DisplayName("Half a character at the very end shows as U+FFFD")
    void end() {
        stream.add("ok€".getBytes(UTF_8)[2]);

        assertThat(stream.end()).isEqualTo("\uFFFD");
        assertThat(stream.end()).isEmpty();
    }
}
