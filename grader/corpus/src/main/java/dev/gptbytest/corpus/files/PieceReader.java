package dev.gptbytest.corpus.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Cuts one file into pieces, at the ends of documents and, in long ones, before white space. */
final class PieceReader implements Iterator<Piece>, Closeable {

    /** Most characters in a piece. */
    static final int LIMIT = 1 << 16;

    private final Utf8Chunks chunks;
    private final String marker;
    private final boolean document;
    private final StringBuilder buffer = new StringBuilder();
    private boolean begun;
    private Piece next;

    /**
     * @param marker what stands between documents within the file, or null
     * @param document whether the end of the file is the end of a document
     */
    PieceReader(Path file, String marker, boolean document) {
        this.chunks = new Utf8Chunks(file);
        this.marker = marker;
        this.document = document;
    }

    @Override
    public boolean hasNext() {
        while (next == null && (fill() || buffer.length() > 0)) {
            next = cut();
        }
        return next != null;
    }

    @Override
    public Piece next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Piece piece = next;
        next = null;
        return piece;
    }

    /** Reads until the buffer is more than a piece, so that a cut that is not the last one has a choice. */
    private boolean fill() {
        while (buffer.length() <= LIMIT && chunks.readInto(buffer)) {}
        return buffer.length() > LIMIT;
    }

    private Piece cut() {
        int mark = marker == null ? -1 : buffer.indexOf(marker);
        if (mark >= 0 && mark <= LIMIT) {
            return document(mark, mark + marker.length());
        }
        if (buffer.length() <= LIMIT) {
            return marker != null ? document(buffer.length(), buffer.length()) : take(buffer.length(), document);
        }
        return take(beforeWhiteSpace(), false);
    }

    /** A document between markers, without the white space around it; null if there is nothing else. */
    private Piece document(int end, int behind) {
        String text = buffer.substring(0, end);
        buffer.delete(0, behind);
        String shown = begun ? text.stripTrailing() : text.strip();
        // A long document whose last piece is all white space still has to end somewhere.
        Piece piece = shown.isEmpty() && !begun ? null : new Piece(shown.isEmpty() ? "\n" : shown, true);
        begun = false;
        return piece;
    }

    private Piece take(int length, boolean ends) {
        String text = buffer.substring(0, length);
        buffer.delete(0, length);
        String shown = marker != null && !begun ? text.stripLeading() : text;
        begun |= !shown.isEmpty();
        return shown.isEmpty() ? null : new Piece(shown, ends);
    }

    /** Before the last line break, or else the last space, so that no word and no marker is torn. */
    private int beforeWhiteSpace() {
        int line = buffer.lastIndexOf("\n", LIMIT);
        int at = line > 0 ? line : buffer.lastIndexOf(" ", LIMIT);
        if (at > 0) {
            return at;
        }
        return Character.isHighSurrogate(buffer.charAt(LIMIT - 1)) ? LIMIT - 1 : LIMIT;
    }

    @Override
    public void close() throws IOException {
        chunks.close();
    }
}
