package dev.gptbytest.corpus.download;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A server on this machine with one file and bad habits. */
final class FileServer implements AutoCloseable {

    private final HttpServer server;
    private final List<String> ranges = Collections.synchronizedList(new ArrayList<>());
    private volatile byte[] content;
    private volatile int status;
    private volatile boolean knowsRanges = true;
    private volatile boolean slow;
    private volatile int cut = Integer.MAX_VALUE;
    private volatile boolean cutAlways;

    FileServer(byte[] content) throws IOException {
        this.content = content;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/play.txt");
    }

    void serve(byte[] other) {
        content = other;
    }

    void status(int code) {
        status = code;
    }

    void withoutRanges() {
        knowsRanges = false;
    }

    void slow() {
        slow = true;
    }

    void cutAfter(int bytes) {
        cut = bytes;
    }

    void cutEvery(int bytes) {
        cut = bytes;
        cutAlways = true;
    }

    int requests() {
        return ranges.size();
    }

    List<String> ranges() {
        return ranges;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        ranges.add(range == null ? "none" : range);
        int from = range == null || !knowsRanges ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
        if (status != 0) {
            exchange.sendResponseHeaders(status, -1);
        } else if (from >= content.length) {
            exchange.sendResponseHeaders(416, -1);
        } else {
            send(exchange, from);
        }
        exchange.close();
    }

    private void send(HttpExchange exchange, int from) throws IOException {
        int end = (int) Math.min(content.length, (long) from + cut);
        if (!cutAlways) {
            cut = Integer.MAX_VALUE;
        }
        exchange.sendResponseHeaders(from > 0 ? 206 : 200, content.length - from);
        OutputStream body = exchange.getResponseBody();
        int step = slow ? content.length / 4 + 1 : end - from;
        for (int at = from; at < end; at += step) {
            body.write(content, at, Math.min(step, end - at));
            body.flush();
            pause();
        }
    }

    private void pause() {
        try {
            Thread.sleep(slow ? 100 : 0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
