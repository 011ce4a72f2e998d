package dev.gptbytest.cli.eval;

import static dev.gptbytest.cli.Lines.format;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.gptbytest.cli.Command;
import dev.gptbytest.cli.Options;
import dev.gptbytest.cli.Terminal;
import dev.gptbytest.cli.UserMistake;
import dev.gptbytest.cli.data.Corpora;
import dev.gptbytest.cli.data.DownloadNotice;
import dev.gptbytest.cli.data.TalesFloor;
import dev.gptbytest.cli.generate.ModelFinder;
import dev.gptbytest.cli.train.RunFile;
import dev.gptbytest.cli.train.RunFolder;
import dev.gptbytest.cli.train.UserInput;
import dev.gptbytest.data.Windows;
import dev.gptbytest.kit.torch.Devices;
import dev.gptbytest.model.Gpt;
import dev.gptbytest.model.Initializer;
import dev.gptbytest.run.RunConfig;
import dev.gptbytest.run.RunData;
import dev.gptbytest.tokenizer.Tokenizer;
import dev.gptbytest.training.Evaluator;
import dev.gptbytest.training.ModelFolder;
import dev.gptbytest.training.Perplexity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** {@code gpt:eval}: on a text of the user's, or on the validation text of the model's own run. */
public final class EvalCommand implements Command {
    private static final int BATCH = 8;

    @Override
    public int run(Options options, Path root, Terminal terminal) throws IOException {
        Path folder = ModelFinder.find(options.take("model"), root);
        Optional<String> data = options.take("data");
        boolean untrained = options.takeFlag("untrained");
        String device = options.take("device").orElse("auto");
        options.take("threads").ifPresent(n -> System.setProperty("ai.djl.pytorch.num_threads", n));
        options.requireNoneLeft();
        try (NDManager manager = NDManager.newBaseManager(UserInput.check(() -> Devices.named(device)))) {
            ModelFolder saved = ModelFinder.read(folder, manager);
            Map<String, NDArray> weights = untrained ? Initializer.draw(saved.config(), 1, manager) : saved.weights();
            Gpt model = new Gpt(saved.config(), weights, manager);
            Corpora corpora = new Corpora(root, new DownloadNotice(terminal));
            if (data.isPresent() && !data.get().equals(Corpora.TALES)) {
                int[] ids = UserInput.check(() -> RunData.encode(
                        Corpora.passages(corpora.source(data.get()), Long.MAX_VALUE), saved.tokenizer()));
                print(terminal, data.get(), model, saved.tokenizer(), ids, OptionalDouble.empty(), manager);
            } else {
                RunConfig config = config(folder);
                RunData own = RunData.of(corpora.open(config), saved.tokenizer(), config.trainShare());
                OptionalDouble floor = TalesFloor.of(config, saved.tokenizer());
                String name = config.data() + " (validation)";
                print(terminal, name, model, saved.tokenizer(), own.split().validation(), floor, manager);
            }
        }
        return 0;
    }

    /** The settings of the run that a checkpoint belongs to. */
    private static RunConfig config(Path model) throws IOException {
        Path run = new RunFolder(model.toAbsolutePath().getParent().getParent()).config();
        if (!Files.exists(run)) {
            throw new UserMistake("This model was not trained here, so say what to examine it on: -Dgpt.data=<file>.");
        }
        return RunFile.read(run);
    }

    private static void print(
            Terminal terminal,
            String name,
            Gpt model,
            Tokenizer tokenizer,
            int[] ids,
            OptionalDouble floor,
            NDManager manager) {
        int context = Math.min(model.context(), ids.length - 1);
        Windows windows = UserInput.check(() -> RunData.sideBySide(ids, tokenizer, context));
        double loss = Evaluator.loss(model, windows, BATCH, manager);
        long bytes =
                Arrays.stream(ids).mapToLong(id -> tokenizer.bytes(id).length).sum();
        terminal.line(format("%s: %,d tokens, %,d bytes", name, ids.length, bytes));
        terminal.line(format("  loss            %.4f nats per token", loss));
        floor.ifPresent(lowest -> terminal.line(format("  floor           %.4f", lowest)));
        terminal.line(format("  perplexity      %.3f", Perplexity.of(loss)));
        terminal.line(format("  bits per byte   %.4f", Perplexity.bitsPerByte(loss, ids.length, bytes)));
    }
}
