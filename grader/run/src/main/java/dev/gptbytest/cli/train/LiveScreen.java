package dev.gptbytest.cli.train;

import static dev.gptbytest.cli.Lines.format;

import dev.gptbytest.cli.Lines;
import dev.gptbytest.cli.Terminal;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** For a terminal: the table of examinations, and below it a bar that moves. */
final class LiveScreen implements Screen {
    private static final String ERASE_LINE = "\r\u001b[2K";
    private static final int REFRESH_MILLIS = 200;

    private final Terminal terminal;
    private final PlainScreen table;
    private ProgressBar bar;

    LiveScreen(Terminal terminal) {
        this.terminal = terminal;
        this.table = new PlainScreen(terminal);
    }

    @Override
    public synchronized void line(String text) {
        erase();
        table.line(text);
    }

    @Override
    public void step(Progress progress) {
        if (bar == null) {
            bar = open(progress);
        }
        bar.setExtraMessage(format(
                " loss %.3f %s %s left",
                progress.loss(),
                Double.isNaN(progress.tokensPerSecond()) ? "" : format("%,.0f tok/s", progress.tokensPerSecond()),
                Lines.duration(progress.left().toMillis() / 1000.0)));
        bar.stepTo(progress.step());
    }

    private ProgressBar open(Progress progress) {
        return new ProgressBarBuilder()
                .setTaskName("")
                .setInitialMax(progress.steps())
                .startsFrom(progress.step(), java.time.Duration.ZERO)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(REFRESH_MILLIS)
                .hideEta()
                .setConsumer(new DelegatingProgressBarConsumer(this::draw, Terminal.COLUMNS - 1))
                .build();
    }

    private synchronized void draw(String rendered) {
        terminal.out().print(ERASE_LINE + rendered);
        terminal.out().flush();
    }

    private void erase() {
        if (bar != null) {
            terminal.out().print(ERASE_LINE);
        }
    }

    @Override
    public synchronized void examined(Progress progress, String sample) {
        erase();
        table.examined(progress, sample);
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            synchronized (this) {
                erase();
            }
            bar = null;
        }
    }
}
