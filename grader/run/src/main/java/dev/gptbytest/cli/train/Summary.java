package dev.gptbytest.cli.train;

import static dev.gptbytest.cli.Lines.format;

import ai.djl.ndarray.NDManager;
import dev.gptbytest.cli.Lines;
import dev.gptbytest.cli.Terminal;
import dev.gptbytest.cli.data.Corpora;
import dev.gptbytest.corpus.tales.StoryScorer;
import dev.gptbytest.corpus.tales.StoryScorer.Score;
import dev.gptbytest.model.Gpt;
import dev.gptbytest.run.LossCurveDoctor;
import dev.gptbytest.run.RunReport;
import dev.gptbytest.tokenizer.Tokenizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

/** What is said after a training. */
final class Summary {
    private static final int STORIES = 100;
    private static final int STORY_TOKENS = 400;
    private static final int TEXT_TOKENS = 200;

    private final RunRequest request;
    private final RunReport report;
    private final Metrics metrics;
    private final OptionalDouble floor;
    private final Terminal terminal;

    Summary(RunRequest request, RunReport report, Metrics metrics, OptionalDouble floor, Terminal terminal) {
        this.request = request;
        this.report = report;
        this.metrics = metrics;
        this.floor = floor;
        this.terminal = terminal;
    }

    void pictures() throws IOException {
        RunFolder folder = request.folder();
        new LossPicture(
                        "Loss of " + request.config().preset(),
                        metrics.curve(request.config().warmup(), floor))
                .write(folder.picture("png"), folder.picture("svg"));
    }

    void stopped() throws IOException {
        terminal.line("");
        terminal.line(format(
                "Stopped after step %,d of %,d.",
                report.steps(), request.config().steps()));
        where();
        next(request.resumeCommand(""));
    }

    void finished(Gpt model, Tokenizer tokenizer, NDManager manager) throws IOException {
        terminal.line("");
        terminal.line(terminal.bold(format(
                "Done: %,d steps, %,d tokens in %s",
                report.steps(), report.tokens(), Lines.duration(report.seconds()))));
        terminal.line("");
        Header.row(
                terminal,
                "loss",
                format(
                        "%.3f on validation text (perplexity %.2f, %.3f bits per byte)",
                        report.validationLoss(), report.perplexity(), report.bitsPerByte()));
        floor.ifPresent(lowest -> Header.row(
                terminal,
                "floor",
                format(
                        "%.3f is the best any model could reach; this one is %.1f %% above",
                        lowest, 100 * report.above(lowest))));
        StorySampler sampler = new StorySampler(model, tokenizer, manager);
        List<String> texts = sampler.sample(1, TEXT_TOKENS, request.config().seed());
        if (request.config().data().equals(Corpora.TALES)) {
            List<String> stories =
                    sampler.sample(STORIES, STORY_TOKENS, request.config().seed());
            texts = stories;
            score(stories);
        }
        Header.row(
                terminal,
                "curve",
                LossCurveDoctor.diagnose(metrics.curve(request.config().warmup(), floor))
                        .advice());
        where();
        terminal.line("");
        Lines.wrap(texts.get(0).strip(), Terminal.COLUMNS - 2).forEach(line -> terminal.line("  " + line));
        boolean tales = request.config().data().equals(Corpora.TALES);
        next("mvn -q gpt:generate" + (tales ? "" : " -Dgpt.prompt=\"" + prompt(texts.get(0)) + "\""));
    }

    private static String prompt(String text) {
        String first = text.strip().split("[^\\p{L}]+", 2)[0];
        return first.isEmpty() ? "The" : first;
    }

    private void score(List<String> stories) {
        List<String> training = new java.util.ArrayList<>();
        new Corpora(Path.of(""), dev.gptbytest.corpus.download.Progress.NONE)
                .open(request.config())
                .train()
                .forEach(passage -> training.add(passage.text()));
        Score score = new StoryScorer(training).score(stories);
        Header.row(
                terminal,
                "stories",
                format(
                        "%.0f of %d are well-formed, %.0f are not in the training text",
                        score.wellFormed() * score.stories(), score.stories(), score.unseen() * score.stories()));
    }

    private void where() throws IOException {
        RunFolder folder = request.folder();
        Path model = folder.model().orElse(folder.path());
        Header.row(terminal, "model", model.toString());
        Header.row(terminal, "picture", folder.picture("png") + " (and loss.svg, metrics.jsonl)");
    }

    private void next(String command) {
        terminal.line("");
        terminal.line("Next:  " + command);
    }
}
