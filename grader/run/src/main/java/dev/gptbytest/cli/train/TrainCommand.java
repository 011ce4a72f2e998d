package dev.gptbytest.cli.train;

import ai.djl.ndarray.NDManager;
import dev.gptbytest.cli.Command;
import dev.gptbytest.cli.Interruption;
import dev.gptbytest.cli.Lines;
import dev.gptbytest.cli.Options;
import dev.gptbytest.cli.Terminal;
import dev.gptbytest.cli.data.Corpora;
import dev.gptbytest.cli.data.DownloadNotice;
import dev.gptbytest.cli.data.TalesFloor;
import dev.gptbytest.cli.data.TokenizerMaker;
import dev.gptbytest.model.Gpt;
import dev.gptbytest.run.BrokenStartException;
import dev.gptbytest.run.Corpus;
import dev.gptbytest.run.RunConfig;
import dev.gptbytest.run.RunData;
import dev.gptbytest.run.RunReport;
import dev.gptbytest.run.TrainingRun;
import dev.gptbytest.tokenizer.Tokenizer;
import dev.gptbytest.training.DivergedException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.function.Function;

/** {@code gpt:train}. */
public final class TrainCommand implements Command {
    private static final int SAMPLE_TOKENS = 40;

    @Override
    public int run(Options options, Path root, Terminal terminal) throws IOException {
        RunRequest request = RunRequest.of(options, root);
        RunConfig config = request.config();
        if (config.threads() > 0) { // read when the engine is loaded
            System.setProperty("ai.djl.pytorch.num_threads", String.valueOf(config.threads()));
        }
        try (NDManager manager = request.manager()) {
            Corpus corpus = UserInput.check(() -> new Corpora(root, new DownloadNotice(terminal)).open(config));
            Start start = Start.of(request, manager);
            Tokenizer tokenizer =
                    start.tokenizer().isPresent() ? start.tokenizer().get() : TokenizerMaker.make(config, corpus);
            RunData data = UserInput.check(() -> RunData.of(corpus, tokenizer, config.trainShare()));
            UserInput.check(() -> data.examination(config));
            OptionalDouble floor = TalesFloor.of(config, tokenizer);
            Metrics metrics = request.begin(start, terminal);
            Header.print(terminal, request, data, manager.getDevice());
            return train(request, start, data, floor, metrics, terminal, manager);
        }
    }

    private static int train(
            RunRequest request,
            Start start,
            RunData data,
            OptionalDouble floor,
            Metrics metrics,
            Terminal terminal,
            NDManager manager)
            throws IOException {
        RunConfig config = request.config();
        Screen screen = terminal.live() ? new LiveScreen(terminal) : new PlainScreen(terminal);
        Function<Gpt, String> sample = model -> new StorySampler(model, data.tokenizer(), manager)
                .sample(1, SAMPLE_TOKENS, config.seed())
                .get(0);
        Narrator narrator = new Narrator(request, floor, metrics, screen, sample);
        try (screen;
                Interruption interruption = Interruption.watch(() -> screen.line("  stopping after this step ..."))) {
            TrainingRun run = start.run(request, data, narrator, manager);
            RunReport report = run.run(interruption);
            screen.close();
            Summary summary = new Summary(request, report, metrics, floor, terminal);
            if (report.stopped()) {
                summary.stopped();
                return 0;
            }
            summary.pictures();
            summary.finished(run.model(), data.tokenizer(), manager);
            return 0;
        } catch (DivergedException e) {
            screen.close();
            terminal.error(e.getMessage());
            request.folder()
                    .checkpoints()
                    .last()
                    .ifPresent(last -> terminal.error("The weights of before are in " + last + "."));
            terminal.error(Lines.format(
                    "Next:  mvn -q gpt:train -Dgpt.preset=%s -Dgpt.learningRate=%s",
                    config.preset(), config.learningRate() / 2));
            new Summary(request, null, metrics, floor, terminal).pictures();
            return 1;
        } catch (BrokenStartException e) {
            screen.close();
            terminal.error(e.getMessage());
            return 1;
        }
    }
}
