package dev.gptbytest.cli.train;

import static dev.gptbytest.cli.Lines.format;

import dev.gptbytest.model.Gpt;
import dev.gptbytest.run.RunConfig;
import dev.gptbytest.run.RunListener;
import dev.gptbytest.run.SmoothedLoss;
import dev.gptbytest.run.Throughput;
import dev.gptbytest.training.StepReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Turns what a training says into numbers on a screen and lines in a file. */
final class Narrator implements RunListener {
    private static final double MEMORY = 0.95;
    private static final int SLOW_STEPS = 3;

    private final RunRequest request;
    private final RunConfig config;
    private final OptionalDouble floor;
    private final Metrics metrics;
    private final Screen screen;
    private final Function<Gpt, String> sample;
    private final SmoothedLoss smoothed = new SmoothedLoss(MEMORY);
    private final Throughput throughput = new Throughput(SLOW_STEPS);
    private double validation = Double.NaN;
    private Progress latest;

    Narrator(RunRequest request, OptionalDouble floor, Metrics metrics, Screen screen, Function<Gpt, String> sample) {
        this.request = request;
        this.config = request.config();
        this.floor = floor;
        this.metrics = metrics;
        this.screen = screen;
        this.sample = sample;
        metrics.losses().forEach(smoothed::add);
    }

    @Override
    public void firstLoss(double loss, int vocabularySize) {
        metrics.examination(0, loss);
        screen.line(format(
                "  before training   loss %.2f, and guessing costs ln(%d) = %.2f: as it should be",
                loss, vocabularySize, Math.log(vocabularySize)));
        screen.line("");
    }

    @Override
    public void stepped(StepReport report, double seconds) {
        metrics.step(report, seconds);
        smoothed.add(report.loss());
        throughput.add(report.tokens(), seconds);
        long step = report.step() + 1;
        latest = new Progress(
                step,
                config.steps(),
                smoothed.value(),
                validation,
                floor,
                report.learningRate(),
                throughput.tokensPerSecond(),
                throughput.left(config.steps() - step));
        screen.step(latest);
    }

    @Override
    public void examined(long steps, double loss, boolean best, Gpt model) {
        metrics.examination(steps, loss);
        validation = loss;
        Progress now = new Progress(
                steps,
                config.steps(),
                latest.loss(),
                loss,
                floor,
                latest.learningRate(),
                latest.tokensPerSecond(),
                latest.left());
        screen.examined(now, sample.apply(model));
        draw();
    }

    private void draw() {
        try {
            LossPicture.draw(request, metrics, floor);
        } catch (IOException e) {
            screen.line("  The picture cannot be drawn: " + e.getMessage());
        }
    }

    @Override
    public void saved(long steps, Path checkpoint) {
        // the summary says where the last one is
    }

    double tokensPerSecond() {
        return throughput.tokensPerSecond();
    }
}
