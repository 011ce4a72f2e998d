package dev.gptbytest.grader.workspace;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the course's folder from wherever Maven was started. */
public final class CourseRoot {
    private CourseRoot() {}

    /**
     * Walks up to the folder that holds {@code exercises} and {@code solutions}.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Path find(Path start) {
        for (Path at = start.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("exercises")) && Files.isDirectory(at.resolve("solutions"))) {
                return at;
            }
        }
        throw new IllegalArgumentException("No GPT by Test course around " + start
                + ": go to the folder that holds exercises/ and solutions/ and type the command again.");
    }
}
