package dev.gptbytest.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.gptbytest.kit.Task;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigJsonTest {
    private static final long WEIGHTS = 14_160;

    @TempDir
    Path folder;

    @Test
    @DisplayName("A config.json written by transformers gives the model that it describes")
    @Task("7.3")
    void readsTransformers() throws IOException {
        GptConfig config = ConfigJson.read(golden("config-llama.json"));

        assertThat(config).isEqualTo(new GptConfig(31, 128, 24, 3, 6, 2, 40, 500_000, 1e-5, true, 0));
        assertThat(ParameterCount.of(config)).isEqualTo(WEIGHTS);
    }

    @Test
    @DisplayName("Where theta stood in older files, and with what they left out, a config.json is read as well")
    @Task("7.3")
    void readsOlderFiles() throws IOException {
        JsonObject json = json("config-llama.json");
        json.remove("rope_parameters");
        json.remove("head_dim");
        json.remove("mlp_bias");
        json.remove("num_key_value_heads");
        json.remove("tie_word_embeddings");
        json.add("rope_scaling", JsonNull.INSTANCE);

        GptConfig config = ConfigJson.read(write(json));
        assertThat(config).isEqualTo(new GptConfig(31, 128, 24, 3, 6, 6, 40, 10_000, 1e-5, false, 0));
        json.addProperty("rope_theta", 1234.5);
        assertThat(ConfigJson.read(write(json)).ropeTheta()).isEqualTo(1234.5);
        assertThat(ParameterCount.of(config)).isEqualTo(17_208);
    }

    @Test
    @DisplayName("A config.json written here is read back equal, and says what transformers would otherwise guess")
    @Task("7.3")
    void readsBack() throws IOException {
        GptConfig config = new GptConfig(31, 9, 24, 3, 6, 2, 40, 500_000, 1e-6, true, 0.1);
        Path file = folder.resolve("config.json");

        ConfigJson.write(file, config, OptionalInt.of(30));
        assertThat(ConfigJson.read(file)).isEqualTo(config);
        assertThat(ParameterCount.of(ConfigJson.read(file))).isEqualTo(WEIGHTS);
        assertThat(JsonParser.parseString(Files.readString(file))
                        .getAsJsonObject()
                        .get("eos_token_id")
                        .getAsInt())
                .isEqualTo(30);

        ConfigJson.write(file, config, OptionalInt.empty());
        assertThat(JsonParser.parseString(Files.readString(file))
                        .getAsJsonObject()
                        .get("eos_token_id")
                        .isJsonNull())
                .isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "config-scaled-rope.json | RoPE that is scaled (llama3), but only RoPE without scaling can be read.",
                "config-attention-bias.json | a model with biases (attention_bias), but only one without can be read.",
                "config-mlp-bias.json | a model with biases (mlp_bias), but only one without can be read.",
                "config-head-dim.json | heads of 6 features, but only 4, hidden_size / num_attention_heads, can be read.",
                "config-gelu.json | the activation gelu, but only silu can be read."
            })
    @DisplayName("What this model would compute wrongly is refused with the reason")
    @Task("7.3")
    void refuses(String name, String reason) throws IOException {
        assertThat(ParameterCount.of(ConfigJson.read(golden("config-llama.json"))))
                .isEqualTo(WEIGHTS);

        Path file = golden(name);
        assertThatThrownBy(() -> ConfigJson.read(file))
                .isInstanceOf(IOException.class)
                .hasMessage(file + " describes " + reason);
    }

    @Test
    @DisplayName("Scaled RoPE in the form of older files is refused as well, and so are other kinds of models")
    @Task("7.3")
    void refusesOlderFormsAndOtherModels() throws IOException {
        assertThat(ParameterCount.of(ConfigJson.read(golden("config-llama.json"))))
                .isEqualTo(WEIGHTS);

        JsonObject scaled = json("config-llama.json");
        scaled.remove("rope_parameters");
        JsonObject linear = new JsonObject();
        linear.addProperty("type", "linear");
        scaled.add("rope_scaling", linear);
        Path file = write(scaled);
        assertThatThrownBy(() -> ConfigJson.read(file)).hasMessageContaining("RoPE that is scaled (linear)");

        JsonObject other = json("config-llama.json");
        other.addProperty("model_type", "mistral");
        write(other);
        assertThatThrownBy(() -> ConfigJson.read(file))
                .hasMessage(file + " describes a model of type mistral, but only llama can be read.");
    }

    @Test
    @DisplayName("A damaged config.json is one sentence with the file and the setting")
    @Task("7.3")
    void damaged() throws IOException {
        JsonObject json = json("config-llama.json");
        Path file = write(json);
        assertThat(ParameterCount.of(ConfigJson.read(file))).isEqualTo(WEIGHTS);

        json.addProperty("hidden_size", "wide");
        write(json);
        assertThatThrownBy(() -> ConfigJson.read(file))
                .isInstanceOf(IOException.class)
                .hasMessage(file + ": hidden_size cannot be \"wide\".");
        json.remove("hidden_size");
        write(json);
        assertThatThrownBy(() -> ConfigJson.read(file)).hasMessage(file + ": hidden_size is missing.");
        Files.write(file, new byte[] {'{', (byte) 0xC3, 0, '"'});
        assertThatThrownBy(() -> ConfigJson.read(file)).hasMessage(file + " is damaged: it is not a JSON object.");
    }

    private Path golden(String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = ConfigJsonTest.class.getResourceAsStream("/golden/" + name)) {
            Files.write(file, in.readAllBytes());
        }
        return file;
    }

    private JsonObject json(String name) throws IOException {
        return JsonParser.parseString(Files.readString(golden(name))).getAsJsonObject();
    }

    private Path write(JsonObject json) throws IOException {
        return Files.writeString(folder.resolve("config.json"), json.toString());
    }
}
