package dev.gptbytest.model;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;

/** A {@link GptConfig} as Hugging Face's {@code config.json} of a Llama model. */
public final class ConfigJson {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().serializeNulls().create();

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
        Integer end = endOfText.isPresent() ? endOfText.getAsInt() : null; // left out, it would mean 1 and 2
        json.put("bos_token_id", end);
        json.put("eos_token_id", end);
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
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            json = JsonParser.parseString(text).getAsJsonObject();
        } catch (JsonParseException | IllegalStateException e) {
            throw new IOException(file + " is damaged: it is not a JSON object.", e);
        }
        json.entrySet().removeIf(setting -> setting.getValue().isJsonNull()); // null means: as usual
        try {
            return config(json);
        } catch (UnknownModelException e) {
            throw new IOException(file + " describes " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private static GptConfig config(JsonObject json) {
        JsonObject rope = ropeParameters(json);
        refuseOthers(json, rope);
        int width = integer(json, "hidden_size");
        int heads = integer(json, "num_attention_heads");
        GptConfig config = new GptConfig(
                integer(json, "vocab_size"),
                integer(json, "max_position_embeddings"),
                width,
                integer(json, "num_hidden_layers"),
                heads,
                json.has("num_key_value_heads") ? integer(json, "num_key_value_heads") : heads,
                integer(json, "intermediate_size"),
                json.has("rope_theta") ? number(json, "rope_theta", 0) : number(rope, "rope_theta", 10_000),
                number(json, "rms_norm_eps", 1e-6),
                flag(json, "tie_word_embeddings"),
                number(json, "attention_dropout", 0));
        if (json.has("head_dim") && integer(json, "head_dim") != config.headDim()) {
            throw new UnknownModelException("heads of " + integer(json, "head_dim") + " features, but only "
                    + config.headDim() + ", hidden_size / num_attention_heads, can be read.");
        }
        return config;
    }

    /** What decides the rotation; newer versions of transformers keep theta there too. */
    private static JsonObject ropeParameters(JsonObject json) {
        for (String name : List.of("rope_parameters", "rope_scaling")) {
            if (json.has(name)) {
                if (!json.get(name).isJsonObject()) {
                    throw new IllegalArgumentException(name + " is not a JSON object.");
                }
                return json.getAsJsonObject(name);
            }
        }
        return new JsonObject();
    }

    private static void refuseOthers(JsonObject json, JsonObject rope) {
        String type = text(json, "model_type", "unknown");
        if (!type.equals("llama")) {
            throw new UnknownModelException("a model of type " + type + ", but only llama can be read.");
        }
        String rotation = text(rope, "rope_type", text(rope, "type", "default"));
        if (!rotation.equals("default")) {
            throw new UnknownModelException(
                    "RoPE that is scaled (" + rotation + "), but only RoPE without scaling can be read.");
        }
        for (String bias : List.of("attention_bias", "mlp_bias")) {
            if (flag(json, bias)) {
                throw new UnknownModelException(
                        "a model with biases (" + bias + "), but only one without can be read.");
            }
        }
        String activation = text(json, "hidden_act", "silu");
        if (!activation.equals("silu")) {
            throw new UnknownModelException("the activation " + activation + ", but only silu can be read.");
        }
    }

    private static int integer(JsonObject json, String name) {
        return get(json, name, JsonElement::getAsInt);
    }

    private static double number(JsonObject json, String name, double otherwise) {
        return json.has(name) ? get(json, name, JsonElement::getAsDouble) : otherwise;
    }

    private static boolean flag(JsonObject json, String name) {
        return json.has(name) && get(json, name, JsonElement::getAsBoolean);
    }

    private static String text(JsonObject json, String name, String otherwise) {
        return json.has(name) ? get(json, name, JsonElement::getAsString) : otherwise;
    }

    private static <T> T get(JsonObject json, String name, Function<JsonElement, T> as) {
        if (!json.has(name)) {
            throw new IllegalArgumentException(name + " is missing.");
        }
        try {
            return as.apply(json.get(name));
        } catch (IllegalStateException | UnsupportedOperationException | NumberFormatException e) {
            throw new IllegalArgumentException(name + " cannot be " + json.get(name) + ".", e);
        }
    }

    /** A sound file, but of a model that this code would compute wrongly. */
    private static final class UnknownModelException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnknownModelException(String message) {
            super(message);
        }
    }
}
