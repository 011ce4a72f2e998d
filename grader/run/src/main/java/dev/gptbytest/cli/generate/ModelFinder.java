package dev.gptbytest.cli.generate;

import ai.djl.ndarray.NDManager;
import dev.gptbytest.cli.UserMistake;
import dev.gptbytest.cli.train.RunFolder;
import dev.gptbytest.training.ModelFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the model to use: the one the user names, or the best one of the newest run. */
public final class ModelFinder {
    private ModelFinder() {}

    /**
     * Finds the folder of a model.
     *
     * @param named a model's folder, or a run's
     * @throws UserMistake if there is none
     */
    public static Path find(Optional<String> named, Path root) throws IOException {
        if (named.isEmpty()) {
            Optional<RunFolder> newest = RunFolder.newest(root);
            Optional<Path> model = newest.isPresent() ? newest.get().model() : Optional.empty();
            return model.orElseThrow(
                    () -> new UserMistake("There is no trained model yet; train one with mvn -q gpt:train."));
        }
        Path folder = root.resolve(named.get());
        if (!Files.isDirectory(folder)) {
            throw new UserMistake("There is no folder " + folder + "; check model.");
        }
        return new RunFolder(folder).model().orElse(folder);
    }

    /** Reads a model; what is missing or damaged is said in one sentence. */
    public static ModelFolder read(Path folder, NDManager manager) {
        try {
            return ModelFolder.read(folder, manager);
        } catch (IOException | IllegalArgumentException e) {
            throw new UserMistake(e.getMessage(), e);
        }
    }
}
