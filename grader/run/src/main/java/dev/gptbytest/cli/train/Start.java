package dev.gptbytest.cli.train;

import ai.djl.ndarray.NDManager;
import dev.gptbytest.cli.Terminal;
import dev.gptbytest.cli.UserMistake;
import dev.gptbytest.run.RunData;
import dev.gptbytest.run.RunListener;
import dev.gptbytest.run.TrainingRun;
import dev.gptbytest.tokenizer.Tokenizer;
import dev.gptbytest.training.Checkpoint;
import dev.gptbytest.training.CheckpointStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where a run begins: at the beginning, or at a checkpoint. */
record Start(Optional<Path> folder, Optional<Checkpoint> checkpoint) {

    static Start of(RunRequest request, NDManager manager) throws IOException {
        if (!request.isResumed()) {
            return new Start(Optional.empty(), Optional.empty());
        }
        CheckpointStore store = request.folder().checkpoints();
        boolean previous = request.resume().equals("previous");
        Path folder = (previous ? store.previous() : store.last())
                .orElseThrow(() -> new UserMistake("There is no " + (previous ? "earlier " : "") + "checkpoint in "
                        + request.folder().path() + " to go on from; start again with mvn -q gpt:train -Dgpt.preset="
                        + request.config().preset() + "."));
        Checkpoint checkpoint = read(folder, request, manager);
        if (checkpoint.state().step() >= request.config().steps()) {
            throw new UserMistake(
                    "This run has done all of its " + request.config().steps()
                            + " steps; give it more with -Dgpt.steps=..., or start a new one without -Dgpt.resume.");
        }
        return new Start(Optional.of(folder), Optional.of(checkpoint));
    }

    private static Checkpoint read(Path folder, RunRequest request, NDManager manager) {
        try {
            return Checkpoint.read(folder, manager);
        } catch (IOException | IllegalArgumentException e) {
            throw new UserMistake(
                    e.getMessage() + " Go on from the checkpoint before it with " + request.resumeCommand("=previous"),
                    e);
        }
    }

    Optional<Tokenizer> tokenizer() {
        return checkpoint.map(saved -> saved.model().tokenizer());
    }

    long step() {
        return checkpoint.map(saved -> saved.state().step()).orElse(0L);
    }

    /** Checkpoints of later steps would be taken for the last ones. They get another name, and are not deleted. */
    void setLaterOnesAside(Terminal terminal) throws IOException {
        List<Path> all = new CheckpointStore(folder.orElseThrow().getParent()).all();
        for (Path later : all.subList(all.indexOf(folder.get()) + 1, all.size())) {
            Path aside = later;
            for (int number = 1; Files.exists(aside); number++) {
                aside = later.resolveSibling("aside-" + number + "-" + later.getFileName());
            }
            Files.move(later, aside);
            terminal.line("The later checkpoint " + later.getFileName() + " is now " + aside.getFileName() + ".");
        }
    }

    TrainingRun run(RunRequest request, RunData data, RunListener listener, NDManager manager) {
        CheckpointStore store = request.folder().checkpoints();
        return checkpoint.isPresent()
                ? TrainingRun.resumed(request.config(), data, checkpoint.get(), store, listener, manager)
                : TrainingRun.fresh(request.config(), data, store, listener, manager);
    }
}
