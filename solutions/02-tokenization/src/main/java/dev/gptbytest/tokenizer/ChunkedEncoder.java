package dev.gptbytest.tokenizer;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Encodes text of any length in little memory. The text is cut only where {@link PreTokenizer#cutsBetween every pattern
 * cuts anyway}, so the ids are the same as if it were encoded at once.
 *
 * <p>Memory grows with the longest stretch that has no such place: a million letters without anything between them, or a
 * million blank lines, have to be looked at as a whole. Any ordinary text has one every few characters; Chinese or Thai
 * has one at its punctuation.
 */
public final class ChunkedEncoder {
    private static final int CHUNK = 1 << 16;

    private final Tokenizer tokenizer;
    private final int chunk;

    /** Encodes with a tokenizer, about 64 thousand characters at a time. */
    public ChunkedEncoder(Tokenizer tokenizer) {
        this(tokenizer, CHUNK);
    }

    /**
     * Encodes with a tokenizer.
     *
     * @param chunk how many characters to read at a time, at least one
     */
    public ChunkedEncoder(Tokenizer tokenizer, int chunk) {
        this.tokenizer = tokenizer;
        this.chunk = Math.max(1, chunk);
    }

    /**
     * Encodes a text to its end.
     *
     * @param text the text; not closed
     * @param ids gets the ids, one by one
     * @throws IOException if the text cannot be read
     * @throws IllegalArgumentException as {@link Tokenizer#encode(String)}; an index in the message counts from the
     *     beginning of a chunk
     */
    public void encode(Reader text, IntConsumer ids) throws IOException {
        char[] buffer = new char[chunk];
        int filled = 0;
        for (int read = text.read(buffer); read >= 0; read = text.read(buffer, filled, buffer.length - filled)) {
            int seen = filled;
            filled += read;
            int cut = lastCut(buffer, seen, filled);
            emit(buffer, cut, ids);
            System.arraycopy(buffer, cut, buffer, 0, filled - cut);
            filled -= cut;
            if (filled == buffer.length) {
                buffer = Arrays.copyOf(buffer, 2 * buffer.length);
            }
        }
        emit(buffer, filled, ids);
    }

    /** The last place where the text may be cut, or 0. Up to {@code seen} there is none, as was found before. */
    private static int lastCut(char[] text, int seen, int end) {
        int last = end > 0 && Character.isHighSurrogate(text[end - 1]) ? end - 2 : end - 1; // its other half is to come
        for (int i = last; i > 0 && i >= seen - 1; i--) {
            boolean inside = Character.isSurrogatePair(text[i - 1], text[i]);
            if (!inside
                    && PreTokenizer.cutsBetween(
                            Character.codePointBefore(text, i), Character.codePointAt(text, i, end))) {
                return i;
            }
        }
        return 0;
    }

    private void emit(char[] text, int length, IntConsumer ids) {
        if (length > 0) {
            for (int id : tokenizer.encode(new String(text, 0, length))) {
                ids.accept(id);
            }
        }
    }
}
