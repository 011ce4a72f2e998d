package dev.gptbytest.training;

import static dev.gptbytest.kit.tensor.TensorAssert.assertThatTensor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import com.google.gson.JsonParser;
import dev.gptbytest.kit.Task;
import dev.gptbytest.kit.tensor.Golden;
import dev.gptbytest.kit.tensor.TensorTest;
import dev.gptbytest.model.Gpt;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@TensorTest
class ModelFolderTest {
    @TempDir
    Path folder;

    @Test
    @DisplayName("A Llama saved by transformers in bfloat16 computes here what it computes there")
    @Task("8.14")
    void fromTransformers(NDManager manager) throws IOException {
        Path saved = folder.resolve("llama");
        AtomicFolder.write(saved, ModelFolderTest::copyGolden);
        Golden golden = Golden.load("/golden/llama-logits.safetensors", manager);

        ModelFolder model = ModelFolder.read(saved, manager);

        assertThat(model.tokenizer().encode("a cab had a bed"))
                .containsExactly(Arrays.stream(golden.get("ids").toLongArray())
                        .mapToInt(Math::toIntExact)
                        .toArray());
        Gpt gpt = new Gpt(model.config(), model.weights(), manager);
        assertThatTensor(gpt.forward(golden.get("ids"))).isCloseTo(golden.get("logits"), 1e-5); // measured: 7e-7
    }

    @Test
    @DisplayName("A folder holds four files and is read back bit for bit")
    @Task("8.14")
    void roundTrip(NDManager manager) throws IOException {
        Gpt gpt = Fixtures.gpt(0.1, manager);
        Path saved = folder.resolve("model");
        AtomicFolder.write(saved, new ModelFolder(gpt.config(), gpt.parameters(), Fixtures.tokenizer())::write);

        try (Stream<Path> files = Files.list(saved)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "config.json", "generation_config.json", "model.safetensors", "tokenizer.json");
        }
        assertThat(JsonParser.parseString(Files.readString(saved.resolve("generation_config.json")))
                        .isJsonObject())
                .isTrue();
        ModelFolder read = ModelFolder.read(saved, manager);
        assertThat(read.config()).isEqualTo(gpt.config());
        assertThat(Fixtures.bits(read.weights())).isEqualTo(Fixtures.bits(gpt.parameters()));
    }

    @Test
    @DisplayName("A folder without one of its files, or with half of one, is one sentence")
    @Task("8.14")
    void damaged(NDManager manager) throws IOException {
        Path saved = folder.resolve("llama");
        AtomicFolder.write(saved, ModelFolderTest::copyGolden);

        Path weights = saved.resolve("model.safetensors");
        byte[] whole = Files.readAllBytes(weights);
        Files.write(weights, Arrays.copyOf(whole, whole.length - 100));
        assertThatThrownBy(() -> ModelFolder.read(saved, manager))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(weights + " is damaged: it ends in the middle of tensor ");
        for (String name : new String[] {"model.safetensors", "tokenizer.json", "config.json"}) {
            Files.delete(saved.resolve(name));
            assertThatThrownBy(() -> ModelFolder.read(saved, manager))
                    .isInstanceOf(IOException.class)
                    .hasMessage(saved + " is not a model folder: it has no " + name + ".");
        }
    }

    private static void copyGolden(Path target) throws IOException {
        for (String name : new String[] {"config.json", "model.safetensors", "tokenizer.json"}) {
            try (InputStream in = ModelFolderTest.class.getResourceAsStream("/golden/llama/" + name)) {
                Files.copy(in, target.resolve(name));
            }
        }
    }
}
