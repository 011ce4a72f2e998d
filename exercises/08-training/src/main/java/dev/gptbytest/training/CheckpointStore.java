package dev.gptbytest.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The checkpoints of one run: a folder {@code step-000200} each, the latest ones and the best. Killed at any moment, at
 * least the one before is whole.
 */
public final class CheckpointStore {
    private static final int KEPT = 2;

    private final Path folder;

    /**
     * A store.
     *
     * @param folder holds the checkpoints; made when the first one is saved
     */
    public CheckpointStore(Path folder) {
        this.folder = folder;
    }

    /**
     * Saves a checkpoint, and then deletes older ones: the two latest stay, the best stays, and those whose step is a
     * multiple of {@code keepEvery}.
     *
     * @param checkpoint what to save
     * @param isBest whether it is the best so far
     * @param keepEvery 0 to keep none besides the latest and the best
     * @return the folder of the checkpoint
     */
    public Path save(Checkpoint checkpoint, boolean isBest, long keepEvery) throws IOException {
        Path target = folder.resolve(
                String.format(Locale.ROOT, "step-%06d", checkpoint.state().step()));
        AtomicFolder.write(target, checkpoint::write);
        if (isBest) {
            Path marker = folder.resolve(".best.tmp");
            Files.writeString(marker, target.getFileName().toString());
            Files.move(
                    marker,
                    folder.resolve("best"),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        }
        prune(keepEvery);
        return target;
    }

    private void prune(long keepEvery) throws IOException {
        List<Path> all = all();
        Set<Path> keep = new HashSet<>(all.subList(Math.max(0, all.size() - KEPT), all.size()));
        best().ifPresent(keep::add);
        for (Path checkpoint : all) {
            boolean periodic = keepEvery > 0 && step(checkpoint) % keepEvery == 0;
            if (!keep.contains(checkpoint) && !periodic) {
                AtomicFolder.delete(checkpoint);
            }
        }
    }

    private static long step(Path checkpoint) {
        return Long.parseLong(checkpoint.getFileName().toString().substring("step-".length()));
    }

    /** The folders of all checkpoints, oldest first. */
    public List<Path> all() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(path -> path.getFileName().toString().matches("step-\\d+"))
                    .sorted(Comparator.comparingLong(CheckpointStore::step))
                    .toList();
        }
    }

    /** The latest checkpoint. */
    public Optional<Path> last() throws IOException {
        List<Path> all = all();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** The one before the latest. */
    public Optional<Path> previous() throws IOException {
        List<Path> all = all();
        return all.size() < 2 ? Optional.empty() : Optional.of(all.get(all.size() - 2));
    }

    /** The one with the lowest validation loss, if there was a validation. */
    public Optional<Path> best() throws IOException {
        Path marker = folder.resolve("best");
        return Files.exists(marker)
                ? Optional.of(folder.resolve(Files.readString(marker).strip())).filter(Files::isDirectory)
                : Optional.empty();
    }
}
