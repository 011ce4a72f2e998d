package dev.gptbytest.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;

/** A terminal nobody looks at. */
public final class RecordedTerminal {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    public Terminal terminal() {
        return new Terminal(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), false, false);
    }

    public String out() {
        return out.toString(UTF_8);
    }

    /** What was said about mistakes, as one line. */
    public String err() {
        return err.toString(UTF_8).replaceAll("\\s+", " ").strip();
    }

    public List<String> lines() {
        return out().lines().toList();
    }
}
