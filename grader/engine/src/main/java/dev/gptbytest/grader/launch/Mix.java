package dev.gptbytest.grader.launch;

import dev.gptbytest.grader.compile.Compilation;
import dev.gptbytest.grader.curriculum.Chapter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Compiled chapters, each from one source only, and the programs compiled against just these.
 *
 * @param parts one for each chapter, in order
 * @param programs the classes of {@code grader/run}
 * @param programResources its resources, perhaps a missing folder
 */
public record Mix(List<Part> parts, Compilation programs, Path programResources) {
    /** Whose classes a chapter runs on. */
    public enum Owner {
        YOURS,
        REFERENCE;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** One chapter in the mix. */
    public record Part(Chapter chapter, Owner owner, Compilation compilation, Path resources) {}

    /** Returns the folders that exist, in class path order. */
    public List<Path> folders() {
        List<Path> folders = new ArrayList<>();
        for (Part part : parts) {
            folders.add(part.compilation().classes());
            folders.add(part.resources());
        }
        folders.add(programs.classes());
        folders.add(programResources);
        folders.removeIf(folder -> !Files.isDirectory(folder));
        return folders;
    }

    /** Returns {@code 01:reference,02:yours,...}. */
    public String describe() {
        return parts.stream().map(p -> p.chapter().id() + ":" + p.owner()).collect(Collectors.joining(","));
    }
}
