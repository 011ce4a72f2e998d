package dev.gptbytest.tokenizer;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files in {@code golden/}, made by {@code tokenizer.py} with Hugging Face's tokenizers. */
final class GoldenJson {
    private GoldenJson() {}

    static Path file(String name) {
        try {
            return Path.of(GoldenJson.class.getResource("/golden/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static JsonElement read(Path file) {
        try {
            return JsonParser.parseString(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The documents that the golden tokenizers were trained on. */
    static List<String> corpus() {
        return List.of(new Gson().fromJson(read(file("corpus.json")), String[].class));
    }

    /** The strings that are hard to encode. */
    static List<String> difficult() {
        return List.of(new Gson().fromJson(read(file("difficult.json")), String[].class));
    }

    /** The golden ids of each difficult string by a golden tokenizer. */
    static int[][] ids(String tokenizer) {
        return new Gson().fromJson(read(file("ids.json")).getAsJsonObject().get(tokenizer), int[][].class);
    }
}
