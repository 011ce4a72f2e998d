package dev.gptbytest.grader.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** A text in a file that holds as long as the fingerprint in its first line does. */
public record Memo(Path file) {
    public Optional<String> find(String key) {
        try {
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            String[] parts = Files.readString(file).split("\n", 2);
            return parts.length == 2 && parts[0].equals(key) ? Optional.of(parts[1]) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void keep(String key, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, key + "\n" + text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what is remembered, or else finds it out and remembers it. */
    public String get(String key, Supplier<String> text) {
        return find(key).orElseGet(() -> {
            String found = text.get();
            keep(key, found);
            return found;
        });
    }
}
