package dev.gptbytest.corpus.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/**
 * The pieces of several files, one file after the other, with one file open at a time. (Not {@code Stream.flatMap}:
 * read through an iterator, that would hold a whole file.)
 */
final class PiecesOfFiles implements Iterator<Piece> {

    private final Iterator<Path> files;
    private final Function<Path, PieceReader> open;
    private PieceReader current;

    PiecesOfFiles(Iterable<Path> files, Function<Path, PieceReader> open) {
        this.files = files.iterator();
        this.open = open;
    }

    @Override
    public boolean hasNext() {
        while (current == null || !current.hasNext()) {
            close();
            if (!files.hasNext()) {
                return false;
            }
            current = open.apply(files.next());
        }
        return true;
    }

    @Override
    public Piece next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return current.next();
    }

    void close() {
        if (current != null) {
            try {
                current.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            current = null;
        }
    }
}
