package dev.gptbytest.cli.train;

import static dev.gptbytest.cli.Lines.format;

import ai.djl.Device;
import ai.djl.pytorch.jni.JniUtils;
import dev.gptbytest.cli.Lines;
import dev.gptbytest.cli.Terminal;
import dev.gptbytest.model.GptConfig;
import dev.gptbytest.model.ParameterCount;
import dev.gptbytest.run.Preset;
import dev.gptbytest.run.RunConfig;
import dev.gptbytest.run.RunData;
import java.util.List;

/** What is said before a training. */
final class Header {
    private static final int LABEL = 13;

    private Header() {}

    static void print(Terminal terminal, RunRequest request, RunData data, Device device) {
        RunConfig config = request.config();
        GptConfig shape = config.model(data.tokenizer().vocabularySize());
        terminal.line("");
        terminal.line(terminal.bold(format("Preset %s: %,d parameters", config.preset(), ParameterCount.of(shape))));
        terminal.line("");
        row(terminal, "for", Preset.named(config.preset()).purpose());
        row(
                terminal,
                "model",
                format(
                        "%d layers, width %d, %d heads, context %d, vocabulary %d",
                        shape.layers(), shape.width(), shape.heads(), shape.context(), shape.vocabularySize()));
        row(
                terminal,
                "data",
                format(
                        "%s: %,d tokens to learn from, %,d to be examined on",
                        config.data(), data.split().train().length, data.split().validation().length));
        row(terminal, "device", device(device) + ", " + config.precision());
        row(terminal, "chapters", Chapters.describe(Chapters.ofThisProcess()));
        Preset preset = Preset.named(config.preset());
        if (config.equals(preset.config())) {
            row(terminal, "expect", format("a validation loss of about %.2f", preset.expectedLoss()));
        }
        row(terminal, "kept in", request.folder().path().toString());
        terminal.line("");
    }

    private static String device(Device device) {
        return device.isGpu() ? "gpu" : "cpu, " + threads(JniUtils.getNumThreads());
    }

    private static String threads(int number) {
        return number == 1 ? "1 thread" : number + " threads";
    }

    /** A label and what it says, in as many lines as that takes. */
    static void row(Terminal terminal, String label, String text) {
        List<String> lines = Lines.wrap(text, Terminal.COLUMNS - LABEL);
        for (int i = 0; i < lines.size(); i++) {
            terminal.line(format("  %-11s", i == 0 ? label : "") + lines.get(i));
        }
    }
}
