package dev.gptbytest.corpus.download;

import dev.gptbytest.corpus.CorpusException;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.Duration;

/** One download into an open file; it continues where the file ends. */
final class Transfer {

    private static final int ATTEMPTS = 3;
    private static final Duration ANSWER = Duration.ofSeconds(60);

    private final HttpClient client;
    private final Dataset dataset;
    private final DownloadProblems problems;
    private final Progress progress;
    private long total;

    Transfer(HttpClient client, Dataset dataset, DownloadProblems problems, Progress progress) {
        this.client = client;
        this.dataset = dataset;
        this.problems = problems;
        this.progress = progress;
        this.total = dataset.bytes();
    }

    /** @throws CorpusException if the file did not come as a whole */
    void into(FileChannel part) throws IOException {
        IOException last = null;
        boolean answered = false;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            HttpResponse<InputStream> response;
            try {
                response = send(part.size());
            } catch (IOException e) {
                last = e;
                break;
            }
            answered = true;
            try (InputStream body = response.body()) {
                if (begin(response, part)) {
                    last = copy(body, part);
                    if (last == null && (total < 0 || part.size() >= total)) {
                        return;
                    }
                }
            }
        }
        if (!answered && part.size() == 0) {
            throw problems.offline(last);
        }
        throw problems.cutOff(part.size(), total, last);
    }

    private HttpResponse<InputStream> send(long from) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(dataset.address())
                .timeout(ANSWER)
                .header("User-Agent", "Mozilla/5.0 (gpt-by-test)"); // some hosts turn unknown agents away
        if (from > 0) {
            request.header("Range", "bytes=" + from + "-");
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CorpusException("The download of " + dataset.name() + " was interrupted; run the command again.");
        }
    }

    /** Puts the file at the right place for the answer; false if it has to be asked for again from the beginning. */
    private boolean begin(HttpResponse<InputStream> response, FileChannel part) throws IOException {
        long length = response.headers().firstValueAsLong("Content-Length").orElse(-1);
        switch (response.statusCode()) {
            case 200 -> {
                part.truncate(0); // all of it, whether or not a range was asked for
                total = length;
            }
            case 206 -> total = length < 0 ? total : part.size() + length;
            case 416 -> { // nothing behind our last byte: what we have is not what they have
                part.truncate(0);
                return false;
            }
            default -> throw problems.status(response.statusCode());
        }
        part.position(part.size());
        return true;
    }

    /** Returns null, or why the connection broke. */
    private IOException copy(InputStream body, FileChannel part) throws IOException {
        byte[] buffer = new byte[1 << 16];
        progress.at(part.size(), total);
        while (true) {
            int count;
            try {
                count = body.read(buffer);
            } catch (IOException e) {
                return e;
            }
            if (count < 0) {
                return null;
            }
            ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, count);
            while (bytes.hasRemaining()) {
                part.write(bytes);
            }
            progress.at(part.size(), total);
        }
    }
}
