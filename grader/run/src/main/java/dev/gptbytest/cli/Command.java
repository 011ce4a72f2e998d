package dev.gptbytest.cli;

import java.io.IOException;
import java.nio.file.Path;

/** One program. */
@FunctionalInterface
public interface Command {
    /**
     * Runs to the end.
     *
     * @param options what the user asked for
     * @param root the root of the course
     * @param terminal where to write
     * @return the exit code
     * @throws UserMistake if the user has to do something first
     */
    int run(Options options, Path root, Terminal terminal) throws IOException;
}
