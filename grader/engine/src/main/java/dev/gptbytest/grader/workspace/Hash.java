package dev.gptbytest.grader.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** A fingerprint of files and words, collected piece by piece. */
public final class Hash {
    private final MessageDigest digest;

    public Hash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    public Hash add(String word) {
        digest.update(word.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return this;
    }

    /** Adds names and contents of all files below the folder; nothing when it does not exist. */
    public Hash addFolder(Path folder) {
        for (Path file : files(folder, "")) {
            add(folder.relativize(file).toString().replace('\\', '/'));
            try {
                digest.update(Files.readAllBytes(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return add("end");
    }

    /** Adds a library by name, size and time: cheap, and different after each build. */
    public Hash addLibrary(Path file) {
        try {
            if (Files.isDirectory(file)) {
                return addFolder(file);
            }
            return add(file.getFileName() + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Returns the files below a folder whose names end as given, sorted; none when there is no such folder. */
    public static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(
                            file -> Files.isRegularFile(file) && file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells whether a word of plain letters occurs in any class file below the folder. */
    public static boolean contains(Path folder, String word) {
        try {
            for (Path file : files(folder, ".class")) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
