package dev.gptbytest.grader.compile;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What became of a folder of sources.
 *
 * @param classes where the classes are
 * @param key fingerprint of everything that went in; part of the key of whatever is compiled against it
 * @param error empty when it compiled
 */
public record Compilation(Path classes, String key, Optional<CompileError> error) {}
