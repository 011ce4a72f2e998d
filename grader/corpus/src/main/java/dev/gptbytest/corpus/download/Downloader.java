package dev.gptbytest.corpus.download;

import dev.gptbytest.corpus.CorpusException;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * Brings public texts into a cache folder, once.
 *
 * <p>A download goes to a {@code .part} file, which a later run continues; it gets its name only when it is complete and
 * its hash is right, so a file in the folder is always whole. A file put there by hand is used as it is, after the same
 * check.
 */
public final class Downloader {

    private final Path folder;
    private final HttpClient client;

    /** @param folder where files are kept, for example {@link CacheFolder#standard} */
    public Downloader(Path folder) {
        this(
                folder,
                HttpClient.newBuilder()
                        .connectTimeout(Duration.ofSeconds(20))
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build());
    }

    Downloader(Path folder, HttpClient client) {
        this.folder = folder.toAbsolutePath();
        this.client = client;
    }

    /**
     * The text of a dataset, downloaded if it is not there yet.
     *
     * @throws CorpusException if it cannot be had, or is not what it should be
     */
    public Path fetch(Dataset dataset, Progress progress) {
        Path target = folder.resolve(dataset.fileName());
        DownloadProblems problems = new DownloadProblems(dataset, target);
        try {
            Files.createDirectories(folder);
            if (Files.exists(target)) {
                Sha256.check(dataset, target);
            } else {
                download(dataset, target, problems, progress);
            }
            return dataset.member() == null ? target : Unzip.member(target, dataset.member());
        } catch (IOException e) {
            throw problems.disk(e);
        }
    }

    private void download(Dataset dataset, Path target, DownloadProblems problems, Progress progress)
            throws IOException {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = lock(channel)) {
            if (lock == null) {
                throw problems.busy(part);
            }
            new Transfer(client, dataset, problems, progress).into(channel);
        }
        String hash = Sha256.of(part);
        if (dataset.sha256() != null && !dataset.sha256().equals(hash)) {
            Files.delete(part);
            throw problems.wrongHash(hash);
        }
        move(part, target);
        if (dataset.sha256() == null) {
            Sha256.pin(target, hash);
        }
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target);
        }
    }
}
