package dev.gptbytest.cli.train;

import ai.djl.ndarray.NDManager;
import dev.gptbytest.cli.Options;
import dev.gptbytest.cli.Terminal;
import dev.gptbytest.cli.UserMistake;
import dev.gptbytest.kit.torch.Devices;
import dev.gptbytest.run.Preset;
import dev.gptbytest.run.RunConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What to train, and where to keep it.
 *
 * @param config all settings
 * @param folder the run's
 * @param resume {@code false}, {@code true}, or {@code previous}
 */
record RunRequest(RunConfig config, RunFolder folder, String resume) {
    private static final String DEFAULT_PRESET = "quick";
    /** What may change while a run goes on, because it does not change what a step does. */
    private static final Set<String> MAY_CHANGE = Set.of("steps", "evalEvery", "keepEvery", "threads", "device");

    static RunRequest of(Options options, Path root) throws IOException {
        String resume = options.take("resume").orElse("false");
        if (!Set.of("false", "true", "previous").contains(resume)) {
            throw new UserMistake("resume is nothing or \"previous\", but is \"" + resume + "\".");
        }
        Optional<String> out = options.take("out");
        Optional<String> preset = options.take("preset");
        Map<String, String> overrides = options.takeRest();
        if (resume.equals("false")) {
            return UserInput.check(() -> {
                Preset chosen = Preset.named(preset.orElse(DEFAULT_PRESET));
                RunFolder folder = out.map(path -> new RunFolder(root.resolve(path)))
                        .orElseGet(() -> RunFolder.of(root, chosen.toString()));
                return new RunRequest(override(chosen.config(), overrides), folder, resume);
            });
        }
        RunFolder folder;
        if (out.isPresent()) {
            folder = new RunFolder(root.resolve(out.get()));
        } else if (preset.isPresent()) {
            folder = RunFolder.of(
                    root, UserInput.check(() -> Preset.named(preset.get())).toString());
        } else {
            folder = RunFolder.newest(root)
                    .orElseThrow(() ->
                            new UserMistake("There is no run to go on with yet; start one with mvn -q gpt:train."));
        }
        return new RunRequest(goOn(RunFile.read(folder.config()), overrides), folder, resume);
    }

    private static RunConfig override(RunConfig config, Map<String, String> overrides) {
        for (String key : overrides.keySet()) {
            if (!config.values().containsKey(key)) {
                List<String> known = new ArrayList<>(config.values().keySet());
                known.addAll(List.of("resume", "out"));
                throw Options.unknown(key, known);
            }
        }
        return UserInput.check(() -> config.with(overrides));
    }

    private static RunConfig goOn(RunConfig saved, Map<String, String> overrides) {
        RunConfig wanted = override(saved, overrides);
        overrides.keySet().forEach(key -> {
            String was = saved.values().get(key);
            if (!MAY_CHANGE.contains(key) && !was.equals(wanted.values().get(key))) {
                throw new UserMistake(key + " cannot change while a run goes on: it was begun with " + key + "=" + was
                        + ". Leave it out, or start a new run without -Dgpt.resume.");
            }
        });
        Map<String, String> values = new LinkedHashMap<>(overrides);
        values.putIfAbsent("warmup", saved.values().get("warmup"));
        values.putIfAbsent("evalEvery", saved.values().get("evalEvery"));
        return UserInput.check(() -> saved.with(values));
    }

    boolean isResumed() {
        return !resume.equals("false");
    }

    NDManager manager() {
        return NDManager.newBaseManager(UserInput.check(() -> Devices.named(config.device())));
    }

    /** How to go on with this run. */
    String resumeCommand(String how) {
        boolean standard = folder.path().getFileName().toString().equals(config.preset());
        return "mvn -q gpt:train -Dgpt.resume" + how
                + (standard ? " -Dgpt.preset=" + config.preset() : " -Dgpt.out=" + folder.path());
    }

    /** Makes the folder ready and writes the settings. */
    Metrics begin(Start start, Terminal terminal) throws IOException {
        if (isResumed()) {
            start.setLaterOnesAside(terminal);
            RunFile.write(folder.config(), config, Chapters.ofThisProcess());
            return Metrics.goOn(folder.metrics(), start.step());
        }
        Optional<Path> moved = folder.makeRoom();
        moved.ifPresent(path -> terminal.line("The run that was in " + folder.path() + " is now in " + path + "."));
        RunFile.write(folder.config(), config, Chapters.ofThisProcess());
        return Metrics.begin(folder.metrics());
    }
}
