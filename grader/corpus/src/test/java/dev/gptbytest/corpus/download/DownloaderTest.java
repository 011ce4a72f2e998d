package dev.gptbytest.corpus.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gptbytest.corpus.CorpusException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloaderTest {

    private static final byte[] TEXT = "To be, or not to be. ".repeat(20_000).getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private FileServer server;

    @BeforeEach
    void start() throws IOException {
        server = new FileServer(TEXT);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    @DisplayName("a file is downloaded once, with progress, and then taken from the cache")
    void once() throws IOException {
        List<Long> seen = new ArrayList<>();
        Path file = new Downloader(folder).fetch(pinned(), (received, total) -> {
            assertThat(total).isEqualTo(TEXT.length);
            seen.add(received);
        });
        assertThat(file).isEqualTo(folder.resolve("play.txt")).hasBinaryContent(TEXT);
        assertThat(seen).isSorted().startsWith(0L).endsWith((long) TEXT.length);
        fetch(pinned());
        assertThat(server.requests()).isEqualTo(1);
        assertThat(names()).containsExactly("play.txt");
    }

    @Test
    @DisplayName("a download that breaks off half-way goes on where it was")
    void resumesWithinOneRun() {
        server.cutAfter(100_000);
        assertThat(fetch(pinned())).hasBinaryContent(TEXT);
        assertThat(server.ranges()).containsExactly("none", "bytes=100000-");
    }

    @Test
    @DisplayName("what is left of an earlier run is not downloaded again")
    void resumesNextRun() throws IOException {
        Files.write(folder.resolve("play.txt.part"), Arrays.copyOf(TEXT, 300_000));
        assertThat(fetch(pinned())).hasBinaryContent(TEXT);
        assertThat(server.ranges()).containsExactly("bytes=300000-");
    }

    @Test
    @DisplayName("a server without ranges sends everything again, and the file is right")
    void withoutRanges() throws IOException {
        server.withoutRanges();
        Files.write(folder.resolve("play.txt.part"), Arrays.copyOf(TEXT, 300_000));
        assertThat(fetch(pinned())).hasBinaryContent(TEXT);
    }

    @Test
    @DisplayName("a part that is already longer than the file is thrown away")
    void partTooLong() throws IOException {
        Files.write(folder.resolve("play.txt.part"), new byte[TEXT.length + 5]);
        assertThat(fetch(pinned())).hasBinaryContent(TEXT);
    }

    @Test
    @DisplayName("a server that always breaks off: the part is kept, the sentence says so")
    void truncated() {
        server.cutEvery(50_000);
        assertThatThrownBy(() -> fetch(pinned()))
                .isInstanceOf(CorpusException.class)
                .hasMessage("The download of play was cut off after 150000 of " + TEXT.length
                        + " bytes; run the command again, it goes on from there.");
        assertThat(names()).containsExactly("play.txt.part");
        server.cutEvery(Integer.MAX_VALUE);
        assertThat(fetch(pinned())).hasBinaryContent(TEXT);
        assertThat(server.ranges()).endsWith("bytes=150000-");
    }

    @Test
    @DisplayName("a slow server is waited for")
    void slow() {
        server.slow();
        assertThat(fetch(pinned())).hasBinaryContent(TEXT);
    }

    @Test
    @DisplayName("another file than the pinned one is refused and deleted")
    void wrongHash() {
        assertThatThrownBy(() -> fetch(dataset("0".repeat(64), null)))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("is not the expected file (SHA-256 " + sha256() + ", expected 000");
        assertThat(names()).isEmpty();
    }

    @Test
    @DisplayName("a file without a pinned hash is pinned on the first download; a change is noticed later")
    void pinsOnFirstUse() throws IOException {
        Path file = fetch(dataset(null, null));
        assertThat(folder.resolve("play.txt.sha256")).hasContent(sha256() + "  play.txt");
        assertThat(fetch(dataset(null, null))).isEqualTo(file);
        Files.writeString(file, "changed");
        assertThatThrownBy(() -> fetch(dataset(null, null))).hasMessageContaining("has changed or is damaged");
    }

    @Test
    @DisplayName("a file that is gone: status 404 and where to look")
    void notFound() {
        server.status(404);
        assertThatThrownBy(() -> fetch(pinned()))
                .hasMessage("The file " + server.address() + " is no longer there (status 404); look for play at"
                        + " https://example.org/play and save it as play.txt in the folder " + folder + ".");
    }

    @Test
    @DisplayName("no server: which address, which file name, which folder; the file put there by hand is then used")
    void offline() throws IOException {
        server.close();
        assertThatThrownBy(() -> fetch(pinned()))
                .isInstanceOf(CorpusException.class)
                .hasMessage("Cannot reach localhost to download play; connect to the network, or fetch "
                        + server.address() + " by other means and save it as play.txt in the folder " + folder + ".");
        Files.write(folder.resolve("play.txt"), TEXT);
        assertThat(fetch(pinned())).hasBinaryContent(TEXT);
    }

    @Test
    @DisplayName("the text within a zip is taken out")
    void zip() throws IOException {
        server.serve(zipOf("plays/hamlet.txt"));
        assertThat(fetch(dataset(null, "plays/hamlet.txt")))
                .isEqualTo(folder.resolve("hamlet.txt"))
                .hasBinaryContent(TEXT);
        assertThatThrownBy(() -> fetch(dataset(null, "plays/macbeth.txt")))
                .hasMessageContaining("does not contain plays/macbeth.txt");
    }

    private Path fetch(Dataset dataset) {
        return new Downloader(folder).fetch(dataset, Progress.NONE);
    }

    private Dataset pinned() {
        return dataset(sha256(), null);
    }

    private Dataset dataset(String sha256, String member) {
        URI address = server.address();
        return new Dataset(
                "play", address, "play.txt", -1, sha256, member, null, "public domain", "https://example.org/play");
    }

    private String sha256() {
        try {
            Path file = Files.write(Files.createTempFile("play", ".txt"), TEXT);
            String hash = Sha256.of(file);
            Files.delete(file);
            return hash;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> names() {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zipOf(String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(TEXT);
        }
        return bytes.toByteArray();
    }
}
