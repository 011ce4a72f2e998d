package dev.gptbytest.tokenizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.gptbytest.kit.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizersTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"gpt2", "cl100k", "characters"})
    @Task("2.14")
    @DisplayName("a file of Hugging Face can be loaded and gives the same ids")
    void foreignFile(String golden) throws IOException {
        Tokenizer tokenizer = Tokenizers.load(GoldenJson.file(golden + ".tokenizer.json"));

        assertThat(GoldenJson.difficult().stream().map(tokenizer::encode)).containsExactly(GoldenJson.ids(golden));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"gpt2, GPT2, 500", "cl100k, CL100K, 5000"})
    @Task("2.12")
    @DisplayName("the saved file is the one that Hugging Face writes for the same tokenizer")
    void savedFile(String golden, PreTokenizer preTokenizer, int size) throws IOException {
        Path file = folder.resolve("tokenizer.json");
        BytePairTrainer.train(GoldenJson.corpus(), size, preTokenizer).save(file);

        assertThat(GoldenJson.read(file)).isEqualTo(GoldenJson.read(GoldenJson.file(golden + ".tokenizer.json")));
    }

    @Test
    @Task("2.14")
    @DisplayName("a saved tokenizer is the same after loading, special tokens included")
    void loaded() throws IOException {
        BpeTokenizer tokenizer = BytePairTrainer.train(GoldenJson.corpus(), 400, PreTokenizer.CL100K);
        Path file = folder.resolve("deep").resolve("tokenizer.json");
        tokenizer.save(file);

        BpeTokenizer loaded = (BpeTokenizer) Tokenizers.load(file);

        assertThat(loaded.merges()).isEqualTo(tokenizer.merges());
        assertThat(loaded.vocabularySize()).isEqualTo(400);
        assertThat(loaded.endOfText()).hasValue(399);
        String text = "Waves, <|endoftext|> 12345 waves\r\n";
        assertThat(loaded.encode(text)).isEqualTo(tokenizer.encode(text));
        assertThat(loaded.encode(text, Set.of(Tokenizer.END_OF_TEXT))).contains(399);
    }

    @Test
    @Task("2.14")
    @DisplayName("saving replaces the old file and leaves nothing beside it")
    void replaced() throws IOException {
        Path file = Files.writeString(folder.resolve("tokenizer.json"), "old");
        BytePairTrainer.train(List.of("aaaa"), 258).save(file);

        assertThat(Tokenizers.load(file).encode("aa")).containsExactly(256);
        assertThat(folder).isDirectoryContaining("glob:**/tokenizer.json");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    @Task("2.14")
    @DisplayName("the older form of the file, with merges as strings, can be loaded")
    void olderForm() throws IOException {
        Path file = change(json -> {
            json.getAsJsonObject("pre_tokenizer").remove("use_regex");
            JsonArray merges = new JsonArray();
            json.getAsJsonObject("model")
                    .getAsJsonArray("merges")
                    .forEach(merge -> merges.add(merge.getAsJsonArray().get(0).getAsString() + " "
                            + merge.getAsJsonArray().get(1).getAsString()));
            json.getAsJsonObject("model").add("merges", merges);
        });

        assertThat(GoldenJson.difficult().stream().map(Tokenizers.load(file)::encode))
                .containsExactly(GoldenJson.ids("gpt2"));
    }

    @Test
    @Task("2.12")
    @DisplayName("a file that is cut off is refused, by its name")
    void cutOff() throws IOException {
        Path file = folder.resolve("tokenizer.json");
        BytePairTrainer.train(List.of("aaaa"), 258).save(file);
        String whole = Files.readString(file);
        for (int length : new int[] {0, 1, whole.length() / 2, whole.length() - 1}) {
            Files.writeString(file, whole.substring(0, length));

            assertRefused(file, "");
        }
    }

    @Test
    @Task("2.14")
    @DisplayName("what is missing or impossible in a file is named")
    void damaged() throws IOException {
        assertThat(Tokenizers.load(change(json -> {})).encode("")).isEmpty();

        assertRefused(folder.resolve("nowhere.json"), "there is no such file");
        assertRefused(change(json -> json.remove("model")), "\"model\" is missing");
        assertRefused(change(json -> model(json).remove("vocab")), "\"vocab\" is missing");
        assertRefused(change(json -> model(json).addProperty("type", "Unigram")), "\"Unigram\"");
        assertRefused(change(json -> json.add("normalizer", new JsonObject())), "normalizer");
        assertRefused(
                change(json -> json.getAsJsonObject("pre_tokenizer").addProperty("type", "Metaspace")), "cuts text");
        assertRefused(change(json -> model(json).getAsJsonObject("vocab").remove("A")), "byte 0x41");
        assertRefused(change(json -> model(json).getAsJsonObject("vocab").addProperty("A", 66)), "the id 66");
        assertRefused(change(json -> model(json).getAsJsonObject("vocab").addProperty("A", "x")), "\"A\"");
        assertRefused(change(json -> model(json).getAsJsonObject("vocab").addProperty("\n", 9999)), "byte alphabet");
        assertRefused(change(json -> model(json).getAsJsonArray("merges").add("A")), "the merge \"A\"");
        assertRefused(change(json -> json.getAsJsonArray("added_tokens").add("A")), "added_tokens");
    }

    private static JsonObject model(JsonObject json) {
        return json.getAsJsonObject("model");
    }

    private static void assertRefused(Path file, String reason) {
        assertThatThrownBy(() -> Tokenizers.load(file))
                .isInstanceOf(TokenizerFileException.class)
                .hasMessageStartingWith(file + " cannot be used: ")
                .hasMessageContaining(reason)
                .hasMessageEndingWith(".");
    }

    private Path change(Consumer<JsonObject> change) throws IOException {
        JsonObject json =
                GoldenJson.read(GoldenJson.file("gpt2.tokenizer.json")).getAsJsonObject();
        change.accept(json);
        return Files.writeString(folder.resolve("changed.json"), json.toString());
    }
}
