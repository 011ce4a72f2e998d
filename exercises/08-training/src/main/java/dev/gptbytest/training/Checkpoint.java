package dev.gptbytest.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import dev.gptbytest.kit.safetensors.SafeTensors;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;

/**
 * A training, frozen: the model as a {@link ModelFolder}, and in {@code training_state/} what is needed to go on as if
 * nothing had happened. Every file has its checksum, so that damage is noticed before it is trained on.
 *
 * @param model weights, shape and tokenizer
 * @param optimizer the optimizer's arrays by name
 * @param state the rest
 */
public record Checkpoint(ModelFolder model, Map<String, NDArray> optimizer, TrainingState state) {
    private static final Gson GSON = new GsonBuilder()
            .setPrettyPrinting()
            .serializeSpecialFloatingPointValues()
            .create();
    private static final String STATE = "training_state/state.json";
    private static final String OPTIMIZER = "training_state/optimizer.safetensors";
    private static final List<String> CHECKED =
            List.of("config.json", "model.safetensors", "tokenizer.json", "generation_config.json", OPTIMIZER);

    private record StateFile(TrainingState state, String stateCrc32c, Map<String, String> crc32c) {
        boolean complete() {
            return state != null
                    && stateCrc32c != null
                    && crc32c != null
                    && crc32c.keySet().containsAll(CHECKED);
        }
    }

    /** Writes all files into an empty folder. */
    void write(Path folder) throws IOException {
        model.write(folder);
        Files.createDirectories(folder.resolve("training_state"));
        SafeTensors.write(folder.resolve(OPTIMIZER), optimizer);
        Map<String, String> checksums = new TreeMap<>();
        for (String file : CHECKED) {
            checksums.put(file, checksum(folder.resolve(file)));
        }
        Files.writeString(folder.resolve(STATE), GSON.toJson(new StateFile(state, checksum(state), checksums)) + "\n");
    }

    /**
     * Reads a checkpoint back.
     *
     * @param folder as {@link CheckpointStore#save} gave it
     * @param manager owns the arrays, and decides their device
     * @throws IOException if a file is missing or damaged; one sentence names the file and the damage
     */
    public static Checkpoint read(Path folder, NDManager manager) throws IOException {
        Path stateFile = folder.resolve(STATE);
        if (!Files.exists(stateFile)) {
            throw new FileNotFoundException(folder + " cannot be resumed from: it has no " + STATE + ".");
        }
        StateFile saved;
        try {
            saved = GSON.fromJson(new String(Files.readAllBytes(stateFile), StandardCharsets.UTF_8), StateFile.class);
        } catch (JsonParseException e) {
            throw new IOException(stateFile + " is damaged: it is not readable JSON.", e);
        }
        if (saved == null || !saved.complete()) {
            throw new IOException(stateFile + " is damaged: it is not complete.");
        }
        if (!checksum(saved.state()).equals(saved.stateCrc32c())) {
            throw new IOException(stateFile + " is damaged: its checksum is not the one it was saved with.");
        }
        for (Map.Entry<String, String> expected : saved.crc32c().entrySet()) {
            Path file = folder.resolve(expected.getKey());
            if (!Files.exists(file)) {
                throw new FileNotFoundException(folder + " is damaged: " + expected.getKey() + " is missing.");
            }
            if (!checksum(file).equals(expected.getValue())) {
                throw new IOException(file + " is damaged: its checksum is not the one it was saved with.");
            }
        }
        return new Checkpoint(
                ModelFolder.read(folder, manager), SafeTensors.read(folder.resolve(OPTIMIZER), manager), saved.state());
    }

    private static String checksum(TrainingState state) {
        CRC32C crc = new CRC32C();
        crc.update(GSON.toJson(state).getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(crc.getValue());
    }

    private static String checksum(Path file) throws IOException {
        CRC32C crc = new CRC32C();
        try (InputStream in = new CheckedInputStream(Files.newInputStream(file), crc)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return "%08x".formatted(crc.getValue());
    }
}
