package dev.gptbytest.cli.train;

import static dev.gptbytest.cli.Lines.format;

import dev.gptbytest.cli.Lines;
import dev.gptbytest.cli.Terminal;

/** The table of examinations. */
final class Row {
    private Row() {}

    static String heading(Progress progress) {
        String floor = progress.floor().isPresent() ? "    floor" : "";
        return "      step     loss      val" + floor + "        lr     tok/s      left";
    }

    static String of(Progress progress) {
        String floor =
                progress.floor().isPresent() ? format("%9.3f", progress.floor().getAsDouble()) : "";
        String speed = Double.isNaN(progress.tokensPerSecond()) ? "-" : format("%,.0f", progress.tokensPerSecond());
        return format(
                "%,10d%9.3f%9.3f%s%10.1e%10s%10s",
                progress.step(),
                progress.loss(),
                progress.validation(),
                floor,
                progress.learningRate(),
                speed,
                Lines.duration(progress.left().toMillis() / 1000.0));
    }

    static String sample(Terminal terminal, String sample) {
        String indent = "          > ";
        return terminal.faint(indent + Lines.cut(sample, Terminal.COLUMNS - indent.length()));
    }
}
