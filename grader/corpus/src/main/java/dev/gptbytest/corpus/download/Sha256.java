package dev.gptbytest.corpus.download;

import dev.gptbytest.corpus.CorpusException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Checks that a file is what it should be: by a pinned hash, or by the one written beside it the first time. */
final class Sha256 {

    private Sha256() {}

    static String of(Path file) throws IOException {
        MessageDigest digest = digest();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** @throws CorpusException if a file in the cache is not the one that was published or downloaded */
    static void check(Dataset dataset, Path file) throws IOException {
        String expected = expected(dataset, file);
        String actual = of(file);
        if (expected == null) {
            pin(file, actual);
        } else if (!expected.equals(actual)) {
            throw new CorpusException(file + " has changed or is damaged: its SHA-256 is " + actual + ", not "
                    + expected + "; delete it and run the command again to download it anew.");
        }
    }

    static void pin(Path file, String hash) throws IOException {
        Files.writeString(sidecar(file), hash + "  " + file.getFileName() + "\n");
    }

    private static String expected(Dataset dataset, Path file) throws IOException {
        if (dataset.sha256() != null) {
            return dataset.sha256();
        }
        Path sidecar = sidecar(file);
        return Files.exists(sidecar)
                ? Files.readString(sidecar, StandardCharsets.UTF_8).strip().split("\\s+")[0]
                : null;
    }

    /** In the format of the command {@code sha256sum}. */
    static Path sidecar(Path file) {
        return file.resolveSibling(file.getFileName() + ".sha256");
    }
}
