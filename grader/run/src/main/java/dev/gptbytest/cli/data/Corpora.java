package dev.gptbytest.cli.data;

import dev.gptbytest.cli.UserMistake;
import dev.gptbytest.corpus.download.CacheFolder;
import dev.gptbytest.corpus.download.Dataset;
import dev.gptbytest.corpus.download.Datasets;
import dev.gptbytest.corpus.download.Downloader;
import dev.gptbytest.corpus.download.Progress;
import dev.gptbytest.corpus.files.Piece;
import dev.gptbytest.corpus.files.TextFiles;
import dev.gptbytest.corpus.files.TextSource;
import dev.gptbytest.corpus.tales.TalesSource;
import dev.gptbytest.run.Corpus;
import dev.gptbytest.run.Corpus.Passage;
import dev.gptbytest.run.RunConfig;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the text that a setting means: the tales, a public text by name, or a file. */
public final class Corpora {
    /** What {@code data} has to be for the embedded stories. */
    public static final String TALES = "tales";

    private static final long TALES_BYTES = 4_000_000;
    private static final long LEAST_VALIDATION = 20_000;
    private static final long MOST_VALIDATION = 150_000;
    private static final int SEED = 1;

    private final Path root;
    private final Progress progress;

    /**
     * A finder.
     *
     * @param root what relative paths start from
     * @param progress hears of downloads
     */
    public Corpora(Path root, Progress progress) {
        this.root = root;
        this.progress = progress;
    }

    /** The text of a training. */
    public Corpus open(RunConfig config) {
        String data = config.data();
        long bytes = config.dataBytes() == 0 ? Long.MAX_VALUE : config.dataBytes();
        if (data.equals(TALES)) {
            long wanted = config.dataBytes() == 0 ? TALES_BYTES : bytes;
            return new Corpus(
                    TALES,
                    passages(TalesSource.trainingBytes(wanted, SEED), Long.MAX_VALUE),
                    Optional.of(passages(validationTales(config), Long.MAX_VALUE)));
        }
        Optional<TextSource> validation = Datasets.named(data + "-valid").map(this::download);
        return new Corpus(
                data,
                passages(source(data), bytes),
                validation.map(source -> passages(source, Math.max(LEAST_VALIDATION, bytes / 20))));
    }

    /** The stories that a training on tales is examined on. */
    public static TalesSource validationTales(RunConfig config) {
        long wanted = config.dataBytes() == 0 ? TALES_BYTES : config.dataBytes();
        return TalesSource.validationBytes(Math.max(LEAST_VALIDATION, Math.min(wanted / 20, MOST_VALIDATION)), SEED);
    }

    /** A public text by name, or a file or folder. */
    public TextSource source(String name) {
        Optional<Dataset> dataset = Datasets.named(name);
        if (dataset.isPresent()) {
            return download(dataset.get());
        }
        try {
            Path file = root.resolve(name);
            if (!Files.exists(file) && !name.contains("/") && !name.contains(".")) {
                throw new UserMistake("There is no data \"" + name + "\"; it is one of tales, tinyshakespeare,"
                        + " tinystories, wikitext, or the path of a text file.");
            }
            return TextFiles.open(file);
        } catch (InvalidPathException e) {
            throw new UserMistake("data is no path: " + e.getMessage() + ".", e);
        }
    }

    private TextSource download(Dataset dataset) {
        Path file = new Downloader(CacheFolder.standard()).fetch(dataset, progress);
        return dataset.marker() == null ? TextFiles.open(file) : TextFiles.withMarker(file, dataset.marker());
    }

    /** The pieces of a source, until they have so many bytes. */
    public static Iterable<Passage> passages(TextSource source, long bytes) {
        return () -> {
            long[] sum = {0};
            Stream<Piece> pieces = source.pieces().takeWhile(piece -> {
                boolean wanted = sum[0] < bytes;
                sum[0] += piece.text().getBytes(StandardCharsets.UTF_8).length;
                return wanted;
            });
            return pieces.map(piece -> new Passage(piece.text(), piece.endsDocument()))
                    .iterator();
        };
    }
}
