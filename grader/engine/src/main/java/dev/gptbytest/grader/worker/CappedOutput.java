package dev.gptbytest.grader.worker;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Keeps the first few kilobytes of what a check prints, and forgets the rest. */
final class CappedOutput extends OutputStream {
    private static final int CAP = 8 * 1024;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

    @Override
    public synchronized void write(int b) {
        if (kept.size() < CAP) {
            kept.write(b);
        }
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        kept.write(bytes, offset, Math.min(length, CAP - kept.size()));
    }

    /** Returns what was kept, and starts anew. */
    synchronized String take() {
        String text = kept.toString(StandardCharsets.UTF_8);
        kept.reset();
        return text;
    }
}
