package dev.gptbytest.corpus.files;

import dev.gptbytest.corpus.CorpusException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Decodes a UTF-8 file little by little, and knows at which byte it is wrong. */
final class Utf8Chunks implements Closeable {

    private final Path file;
    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
    private final CharBuffer chars = CharBuffer.allocate(1 << 16);
    private long decoded;
    private boolean begun;
    private boolean end;

    Utf8Chunks(Path file) {
        this.file = file;
        try {
            this.in = Files.newInputStream(file);
        } catch (IOException e) {
            throw FileProblems.unreadable(file, e);
        }
    }

    /** Appends the next characters, without a byte order mark; false at the end of the file. */
    boolean readInto(StringBuilder text) {
        try {
            while (!end) {
                fill();
                if (decode(text)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw FileProblems.unreadable(file, e);
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count > 0) {
            bytes.position(bytes.position() + count);
        }
        end = count < 0;
        bytes.flip();
    }

    private boolean decode(StringBuilder text) {
        int before = bytes.position();
        CoderResult result = decoder.decode(bytes, chars, end);
        decoded += bytes.position() - before;
        if (result.isError()) {
            throw new CorpusException(file + " is not UTF-8 text: byte " + decoded
                    + " (counted from 0) begins no valid character." + " Save the file as UTF-8 and try again.");
        }
        chars.flip();
        boolean any = chars.hasRemaining();
        if (any && !begun && chars.get(0) == '\uFEFF') {
            chars.get();
        }
        begun |= any;
        text.append(chars);
        chars.clear();
        return any;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
