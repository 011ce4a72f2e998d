package dev.gptbytest.corpus.files;

import dev.gptbytest.corpus.CorpusException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** UTF-8 text on disk: one file, or every .txt and .md file in a folder, each a document. */
public final class TextFiles implements TextSource {

    /** A shorter text gives no batch of any size worth training on. */
    public static final int MINIMUM_BYTES = 1000;

    private final Path path;
    private final List<Path> files;
    private final String marker;

    private TextFiles(Path path, List<Path> files, String marker) {
        this.path = path;
        this.files = files;
        this.marker = marker;
    }

    /**
     * A file is one long text; a folder is searched with its subfolders, in the order of the paths.
     *
     * @throws dev.gptbytest.corpus.CorpusException if there is nothing there, or too little, or it cannot be read
     */
    public static TextFiles open(Path path) {
        return open(path, null);
    }

    /**
     * Files whose documents are separated by a marker, such as {@code <|endoftext|>}. The marker itself and the white
     * space around a document are left out.
     */
    public static TextFiles withMarker(Path path, String marker) {
        if (marker.isBlank() || marker.contains("\n")) {
            throw new IllegalArgumentException("A marker between documents must be visible and on one line.");
        }
        return open(path, marker);
    }

    private static TextFiles open(Path path, String marker) {
        if (!Files.exists(path)) {
            throw FileProblems.missing(path);
        }
        try {
            List<Path> files = Files.isDirectory(path) ? inFolder(path) : List.of(path);
            long bytes = 0;
            for (Path file : files) {
                if (!Files.isReadable(file)) {
                    throw FileProblems.unreadable(file, new AccessDeniedException(file.toString()));
                }
                bytes += Files.size(file);
            }
            if (bytes < MINIMUM_BYTES) {
                throw FileProblems.tooShort(path, bytes);
            }
            return new TextFiles(path, files, marker);
        } catch (UncheckedIOException e) {
            throw FileProblems.unreadable(path, e.getCause());
        } catch (IOException e) {
            throw FileProblems.unreadable(path, e);
        }
    }

    private static List<Path> inFolder(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> files = all.filter(TextFiles::isText).sorted().toList();
            if (files.isEmpty()) {
                throw new CorpusException("There is no .txt or .md file in folder " + folder.toAbsolutePath() + ".");
            }
            return files;
        }
    }

    private static boolean isText(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return Files.isRegularFile(path) && (name.endsWith(".txt") || name.endsWith(".md"));
    }

    @Override
    public String name() {
        return path.getFileName() == null ? path.toString() : path.getFileName().toString();
    }

    @Override
    public boolean documents() {
        return marker != null || Files.isDirectory(path);
    }

    @Override
    public Stream<Piece> pieces() {
        PiecesOfFiles pieces = new PiecesOfFiles(files, file -> new PieceReader(file, marker, documents()));
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(pieces, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(pieces::close);
    }
}
