package dev.gptbytest.grader.compile;

import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * The first thing that javac complains about.
 *
 * @param file the source, or null when the trouble is elsewhere
 * @param line one-based
 * @param message javac's words, perhaps several lines
 * @param count how many errors there are in all
 */
public record CompileError(Path file, long line, String message, int count) {
    /** Returns javac's words in one line. */
    public String words() {
        return message.lines().map(line -> line.strip().replaceAll(" +", " ")).collect(Collectors.joining(", "));
    }

    /** Returns {@code Heads.java:61: incompatible types: ...}. */
    public String oneLine() {
        return file == null ? words() : file.getFileName() + ":" + line + ": " + words();
    }
}
