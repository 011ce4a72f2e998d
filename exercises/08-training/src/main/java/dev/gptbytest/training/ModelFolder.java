package dev.gptbytest.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.gptbytest.kit.safetensors.SafeTensors;
import dev.gptbytest.model.ConfigJson;
import dev.gptbytest.model.GptConfig;
import dev.gptbytest.tokenizer.Tokenizer;
import dev.gptbytest.tokenizer.Tokenizers;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A model as Hugging Face keeps it: {@code config.json}, {@code model.safetensors}, {@code tokenizer.json} and
 * {@code generation_config.json} in one folder.
 *
 * @param config the model's shape
 * @param weights by name
 * @param tokenizer what turns text into its ids
 */
public record ModelFolder(GptConfig config, Map<String, NDArray> weights, Tokenizer tokenizer) {

    /** Writes the four files. */
    public void write(Path folder) throws IOException {
        ConfigJson.write(folder.resolve("config.json"), config, tokenizer.endOfText());
        SafeTensors.write(folder.resolve("model.safetensors"), weights);
        tokenizer.save(folder.resolve("tokenizer.json"));
        String ends = tokenizer.endOfText().isPresent()
                ? "  \"bos_token_id\": %1$d,%n  \"eos_token_id\": %1$d,%n"
                        .formatted(tokenizer.endOfText().getAsInt())
                : "";
        Files.writeString(
                folder.resolve("generation_config.json"),
                "{%n%s  \"do_sample\": true,%n  \"temperature\": 0.7,%n  \"top_p\": 0.95%n}%n".formatted(ends));
    }

    /**
     * Reads the files.
     *
     * @param folder of a checkpoint, or of a Llama model from elsewhere
     * @param manager owns the weights, and decides their device
     * @throws IOException if a file is missing or damaged; the message names it
     */
    public static ModelFolder read(Path folder, NDManager manager) throws IOException {
        GptConfig config = ConfigJson.read(existing(folder, "config.json"));
        Tokenizer tokenizer = Tokenizers.load(existing(folder, "tokenizer.json"));
        Map<String, NDArray> weights = SafeTensors.read(existing(folder, "model.safetensors"), manager);
        if (config.tied()) {
            weights.remove("lm_head.weight"); // some writers store the shared table twice
        }
        return new ModelFolder(config, weights, tokenizer);
    }

    private static Path existing(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new FileNotFoundException(folder + " is not a model folder: it has no " + name + ".");
        }
        return file;
    }
}
