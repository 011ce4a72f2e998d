package dev.gptbytest.inference;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gptbytest.kit.Task;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/**
 * Turns bytes that come in pieces into text. A token may end in the middle of a character; that part waits for its rest.
 */
public final class Utf8Stream {
    private final CharsetDecoder decoder = UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private byte[] waiting = {};

    /**
     * Takes the bytes of one more token.
     *
     * @param bytes any number of bytes, also none
     * @return all characters that are complete now, maybe none; U+FFFD for bytes that cannot become a character
     */
    @Task("9.14 whole characters only")
    public String add(byte... bytes) {
        ByteBuffer input = ByteBuffer.allocate(waiting.length + bytes.length)
                .put(waiting)
                .put(bytes)
                .flip();
        CharBuffer output = CharBuffer.allocate(input.remaining());
        decoder.decode(input, output, false); // stops in front of an incomplete character
        waiting = new byte[input.remaining()];
        input.get(waiting);
        return output.flip().toString();
    }

    /** What is left when nothing more comes: U+FFFD if half a character waits, otherwise nothing. */
    public String end() {
        String rest = new String(waiting, UTF_8);
        waiting = new byte[0];
        return rest;
    }
}
