package dev.gptbytest.cli.generate;

import static dev.gptbytest.cli.Lines.format;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.gptbytest.cli.Command;
import dev.gptbytest.cli.Options;
import dev.gptbytest.cli.Terminal;
import dev.gptbytest.cli.UserMistake;
import dev.gptbytest.cli.train.UserInput;
import dev.gptbytest.inference.Beam;
import dev.gptbytest.inference.BeamSearch;
import dev.gptbytest.inference.GenerationReport;
import dev.gptbytest.inference.Generator;
import dev.gptbytest.inference.SamplingSettings;
import dev.gptbytest.kit.torch.Devices;
import dev.gptbytest.model.Gpt;
import dev.gptbytest.model.Initializer;
import dev.gptbytest.tokenizer.Tokenizer;
import dev.gptbytest.training.ModelFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** {@code gpt:generate}. */
public final class GenerateCommand implements Command {
    private static final double LENGTH_PENALTY = 1;

    private record Request(
            String prompt, int length, int count, int beam, boolean untrained, SamplingSettings sampling) {}

    @Override
    public int run(Options options, Path root, Terminal terminal) throws IOException {
        Path folder = ModelFinder.find(options.take("model"), root);
        String device = options.take("device").orElse("auto");
        options.take("threads").ifPresent(n -> System.setProperty("ai.djl.pytorch.num_threads", n));
        Request request = new Request(
                options.take("prompt").orElse(""),
                options.take("length", 300, 1),
                options.take("count", 1, 1),
                options.take("beam", 0, 0),
                options.takeFlag("untrained"),
                sampling(options));
        options.requireNoneLeft();
        try (NDManager manager = NDManager.newBaseManager(UserInput.check(() -> Devices.named(device)))) {
            write(ModelFinder.read(folder, manager), request, terminal, manager);
        }
        return 0;
    }

    private static SamplingSettings sampling(Options options) {
        double temperature = options.take("temperature", SamplingDefaults.TEMPERATURE);
        int topK = options.take("topK", 0, 0);
        double topP = options.take("topP", SamplingDefaults.TOP_P);
        double minP = options.take("minP", 0);
        double penalty = options.take("repetitionPenalty", 1);
        int seed = options.take("seed", (int) (System.nanoTime() & 0xffff), Integer.MIN_VALUE);
        return UserInput.check(() -> new SamplingSettings(temperature, topK, topP, minP, penalty, seed));
    }

    private static void write(ModelFolder folder, Request request, Terminal terminal, NDManager manager) {
        Tokenizer tokenizer = folder.tokenizer();
        Map<String, NDArray> weights = request.untrained()
                ? Initializer.draw(folder.config(), (int) request.sampling().seed(), manager)
                : folder.weights();
        Gpt model = new Gpt(folder.config(), weights, manager);
        String prompt = request.prompt().isEmpty() && tokenizer.endOfText().isEmpty() ? "\n" : request.prompt();
        UserInput.check(() -> tokenizer.encode(prompt));
        if (request.beam() > 0) {
            beam(model, tokenizer, prompt, request, terminal, manager);
            return;
        }
        for (int i = 0; i < request.count(); i++) {
            if (i > 0) {
                terminal.line("\n---");
            }
            sample(model, tokenizer, prompt, next(request.sampling(), i), request.length(), terminal, manager);
        }
    }

    private static SamplingSettings next(SamplingSettings settings, int number) {
        return new SamplingSettings(
                settings.temperature(),
                settings.topK(),
                settings.topP(),
                settings.minP(),
                settings.repetitionPenalty(),
                settings.seed() + number);
    }

    private static void sample(
            Gpt model,
            Tokenizer tokenizer,
            String prompt,
            SamplingSettings settings,
            int length,
            Terminal terminal,
            NDManager manager) {
        Wrapped text = new Wrapped(terminal.out());
        text.write(prompt.stripLeading());
        GenerationReport report =
                new Generator(model, tokenizer, manager).generate(prompt, length, settings, text::write);
        text.end();
        terminal.err()
                .println(format(
                        "%,d tokens, %,.0f tokens/s, seed %d",
                        report.newTokens(), report.tokensPerSecond(), settings.seed()));
    }

    private static void beam(
            Gpt model, Tokenizer tokenizer, String prompt, Request request, Terminal terminal, NDManager manager) {
        if (prompt.isEmpty()) {
            throw new UserMistake("A beam search needs a beginning: give one with -Dgpt.prompt=\"...\".");
        }
        int[] ids = tokenizer.encode(prompt);
        int room = model.context() - ids.length;
        if (room < 1) {
            throw new UserMistake("The prompt has " + ids.length + " tokens, but the model reads only "
                    + model.context() + " and beam search needs room to write; shorten the prompt.");
        }
        long begin = System.nanoTime();
        Beam best = new BeamSearch(model, tokenizer.endOfText(), manager)
                .search(ids, request.beam(), Math.min(room, request.length()), LENGTH_PENALTY)
                .get(0);
        double seconds = (System.nanoTime() - begin) / 1e9;
        int[] written = best.tokens().stream().mapToInt(id -> id).toArray();
        Wrapped text = new Wrapped(terminal.out());
        text.write(prompt + tokenizer.decode(written).replace(Tokenizer.END_OF_TEXT, ""));
        text.end();
        terminal.err()
                .println(format(
                        "%,d tokens, %,.0f tokens/s, %d beams",
                        written.length, written.length / seconds, request.beam()));
    }
}
