package dev.gptbytest.cli.data;

import dev.gptbytest.cli.Lines;
import dev.gptbytest.cli.Terminal;
import dev.gptbytest.corpus.download.Progress;

/** Says how a download goes on: every ten percent, or every hundred megabytes where the size is not known. */
public final class DownloadNotice implements Progress {
    private static final long STRIDE = 100_000_000;

    private final Terminal terminal;
    private long said;

    /** Says it there. */
    public DownloadNotice(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void at(long received, long total) {
        long stage = total > 0 ? received * 10 / total : received / STRIDE;
        if (stage > said) {
            said = stage;
            String of = total > 0 ? Lines.format(" of %,d", total / 1_000_000) : "";
            terminal.line(Lines.format("  downloaded %,d%s MB", received / 1_000_000, of));
        }
    }
}
