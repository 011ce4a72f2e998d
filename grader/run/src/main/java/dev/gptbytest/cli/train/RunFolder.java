package dev.gptbytest.cli.train;

import dev.gptbytest.cli.UserMistake;
import dev.gptbytest.training.CheckpointStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a run keeps what it makes: {@code run.json}, {@code metrics.jsonl}, {@code checkpoints/} and the pictures. It is
 * {@code .gpt/runs/<preset>} unless the user wants another, so that {@code mvn clean} deletes no model.
 */
public record RunFolder(Path path) {
    private static final Path RUNS = Path.of(".gpt", "runs");

    /** The folder of a preset. */
    public static RunFolder of(Path root, String preset) {
        return new RunFolder(root.resolve(RUNS).resolve(preset));
    }

    /** The run that something was last written to. */
    public static Optional<RunFolder> newest(Path root) throws IOException {
        Path runs = root.resolve(RUNS);
        if (!Files.isDirectory(runs)) {
            return Optional.empty();
        }
        try (Stream<Path> folders = Files.list(runs)) {
            return folders.map(RunFolder::new)
                    .filter(folder -> Files.exists(folder.config()))
                    .max(Comparator.comparing(RunFolder::lastWritten));
        }
    }

    private FileTime lastWritten() {
        try {
            return Files.getLastModifiedTime(Files.exists(metrics()) ? metrics() : config());
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    /**
     * Makes room for a new run: what is there is moved beside, never deleted.
     *
     * @return where the old run went, if there was one
     */
    Optional<Path> makeRoom() throws IOException {
        Optional<Path> moved = Optional.empty();
        if (Files.exists(config())) {
            int number = 1;
            while (Files.exists(beside(number))) {
                number++;
            }
            moved = Optional.of(Files.move(path, beside(number)));
        } else if (Files.isDirectory(path) && !isEmpty()) {
            throw new UserMistake(path + " is not empty and holds no run; choose another folder with -Dgpt.out=...");
        }
        Files.createDirectories(path);
        return moved;
    }

    private Path beside(int number) {
        return path.resolveSibling(path.getFileName() + "-" + number);
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.findAny().isEmpty();
        }
    }

    /** All settings. */
    public Path config() {
        return path.resolve("run.json");
    }

    /** A line per step and per examination. */
    Path metrics() {
        return path.resolve("metrics.jsonl");
    }

    Path picture(String ending) {
        return path.resolve("loss." + ending);
    }

    /** Its checkpoints. */
    public CheckpointStore checkpoints() {
        return new CheckpointStore(path.resolve("checkpoints"));
    }

    /** The best checkpoint, or the last one where none was examined. */
    public Optional<Path> model() throws IOException {
        Optional<Path> best = checkpoints().best();
        return best.isPresent() ? best : checkpoints().last();
    }
}
