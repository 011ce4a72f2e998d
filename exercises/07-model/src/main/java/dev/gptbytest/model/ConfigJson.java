package dev.gptbytest.model;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** A {@link GptConfig} as Hugging Face's {@code config.json} of a Llama model. */
public final class ConfigJson {
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();

    private ConfigJson() {}

    /**
     * Writes the file in place.
     *
     * @param endOfText the id that ends a text, if the tokenizer has one
     */
    public static void write(Path file, GptConfig config, OptionalInt endOfText) throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("architectures", List.of("LlamaForCausalLM"));
        json.put("model_type", "llama");
        json.put("vocab_size", config.vocabularySize());
        json.put("max_position_embeddings", config.context());
        json.put("hidden_size", config.width());
        json.put("num_hidden_layers", config.layers());
        json.put("num_attention_heads", config.heads());
        json.put("num_key_value_heads", config.keyValueHeads());
        json.put("head_dim", config.headDim());
        json.put("intermediate_size", config.hidden());
        json.put("hidden_act", "silu");
        json.put("rope_theta", config.ropeTheta());
        json.put("rms_norm_eps", config.normEpsilon());
        json.put("tie_word_embeddings", config.tied());
        json.put("attention_bias", false);
        json.put("mlp_bias", false);
        json.put("attention_dropout", config.dropout());
        endOfText.ifPresent(id -> {
            json.put("bos_token_id", id);
            json.put("eos_token_id", id);
        });
        json.put("torch_dtype", "float32");
        Files.writeString(file, GSON.toJson(json) + "\n");
    }

    /**
     * Reads a file written here, or by Hugging Face for a Llama without biases and without scaled RoPE.
     *
     * @throws IOException if the file cannot be read, is damaged, or describes another kind of model; the message names
     *     the file and the reason
     */
    public static GptConfig read(Path file) throws IOException {
        JsonObject json;
        try {
            json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        } catch (JsonParseException | IllegalStateException e) {
            throw new IOException(file + " is damaged: it is not a JSON object.", e);
        }
        String type = json.has("model_type") ? json.get("model_type").getAsString() : "unknown";
        if (!type.equals("llama")) {
            throw new IOException(file + " describes a model of type " + type + ", but only llama can be read.");
        }
        try {
            int heads = json.get("num_attention_heads").getAsInt();
            return new GptConfig(
                    json.get("vocab_size").getAsInt(),
                    json.get("max_position_embeddings").getAsInt(),
                    json.get("hidden_size").getAsInt(),
                    json.get("num_hidden_layers").getAsInt(),
                    heads,
                    json.has("num_key_value_heads")
                            ? json.get("num_key_value_heads").getAsInt()
                            : heads,
                    json.get("intermediate_size").getAsInt(),
                    theta(json),
                    json.get("rms_norm_eps").getAsDouble(),
                    json.has("tie_word_embeddings")
                            && json.get("tie_word_embeddings").getAsBoolean(),
                    json.has("attention_dropout")
                            ? json.get("attention_dropout").getAsDouble()
                            : 0);
        } catch (NullPointerException | NumberFormatException | UnsupportedOperationException e) {
            throw new IOException(file + " is damaged: a setting of the model is missing or not a number.", e);
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    /** Newer versions of transformers keep theta in {@code rope_parameters}. */
    private static double theta(JsonObject json) {
        if (json.has("rope_theta")) {
            return json.get("rope_theta").getAsDouble();
        }
        if (json.has("rope_parameters")
                && json.getAsJsonObject("rope_parameters").has("rope_theta")) {
            return json.getAsJsonObject("rope_parameters").get("rope_theta").getAsDouble();
        }
        return 10_000;
    }
}
