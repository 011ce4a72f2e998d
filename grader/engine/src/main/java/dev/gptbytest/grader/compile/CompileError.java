package dev.gptbytest.grader.compile;

import java.nio.file.Path;

/**
 * The first thing that javac complains about.
 *
 * @param file the source, or null when the trouble is elsewhere
 * @param line one-based
 * @param message javac's words, perhaps several lines
 * @param count how many errors there are in all
 */
public record CompileError(Path file, long line, String message, int count) {
    /** Returns {@code Heads.java:61: incompatible types: ...}. */
    public String oneLine() {
        String text =
                message.lines().map(String::strip).reduce((a, b) -> a + " " + b).orElse("");
        return file == null ? text : file.getFileName() + ":" + line + ": " + text;
    }
}
