package dev.gptbytest.training;

import dev.gptbytest.kit.TODO;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder that is either there completely, or not at all. */
public final class AtomicFolder {
    private AtomicFolder() {}

    /** Fills a folder with files. */
    @FunctionalInterface
    public interface Filler {
        /** Writes files into the folder, which exists and is empty. */
        void fill(Path folder) throws IOException;
    }

    /**
     * Writes a folder beside its place, under a name that starts with a dot and ends in {@code .tmp}, and moves it there
     * when it is complete. Whatever was left of an earlier attempt is thrown away. Where the filler fails, nothing
     * remains but the old folder. The old one is moved aside (to a name that ends in {@code .old}) before it is deleted,
     * so that nobody ever sees half of it.
     *
     * @param target where the folder shall be; replaced if it exists
     * @param filler writes the files
     * @throws IOException if the disk refuses, or the filler fails
     */
    public static void write(Path target, Filler filler) throws IOException {
        TODO.implement("8.14 write beside, then move");
    }

    /** Deletes a folder and what is in it, if it exists. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> paths = Files.walk(folder)) {
            deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
