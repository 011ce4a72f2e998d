package dev.gptbytest.grader.workspace;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A jar (or a folder of classes) that comes with the plugin.
 *
 * @param artifactId its name in Maven
 * @param file where it is
 */
public record Library(String artifactId, Path file) {
    /** Returns the files of all libraries but the named ones. */
    public static List<Path> filesWithout(List<Library> libraries, String... artifactIds) {
        List<String> unwanted = Arrays.asList(artifactIds);
        return libraries.stream()
                .filter(library -> !unwanted.contains(library.artifactId()))
                .map(Library::file)
                .toList();
    }
}
