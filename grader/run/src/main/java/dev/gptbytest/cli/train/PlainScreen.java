package dev.gptbytest.cli.train;

import dev.gptbytest.cli.Terminal;

/** For files and pipes: a line per examination, and nothing is ever overwritten. */
final class PlainScreen implements Screen {
    private final Terminal terminal;
    private boolean begun;

    PlainScreen(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void line(String text) {
        terminal.line(text);
    }

    @Override
    public void step(Progress progress) {
        // an examination says enough
    }

    @Override
    public void examined(Progress progress, String sample) {
        if (!begun) {
            terminal.line(Row.heading(progress));
            begun = true;
        }
        terminal.line(Row.of(progress));
        if (!sample.isBlank()) {
            terminal.line(Row.sample(terminal, sample));
        }
    }

    @Override
    public void close() {
        // nothing is open
    }
}
