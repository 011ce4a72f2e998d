package dev.gptbytest.tokenizer;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A character tokenizer as {@code tokenizer.json}: "words" that are cut after every character. */
final class CharJson {
    private static final String ANY_CHARACTER = "[\\s\\S]";

    private CharJson() {}

    static JsonObject write(Vocabulary vocabulary) {
        JsonObject ids = new JsonObject();
        for (int id = 0; id < vocabulary.size(); id++) {
            ids.addProperty(vocabulary.token(id), id);
        }
        JsonObject model = new JsonObject();
        model.addProperty("type", "WordLevel");
        model.add("vocab", ids);
        model.addProperty("unk_token", "<unk>"); // the format demands one; it is not in the vocabulary

        JsonObject decoder = new JsonObject();
        decoder.addProperty("type", "Fuse");
        return document(new JsonArray(), split(ANY_CHARACTER), decoder, model);
    }

    static CharTokenizer read(JsonObject json) {
        JsonObject preTokenizer = JsonFile.object(json, "pre_tokenizer");
        if (!preTokenizer.equals(split(ANY_CHARACTER))) {
            throw new IllegalArgumentException("it is made of words, and only words of one character are known here");
        }
        Map<String, JsonElement> ids =
                JsonFile.object(JsonFile.object(json, "model"), "vocab").asMap();
        List<String> tokens = new ArrayList<>(Collections.nCopies(ids.size(), null));
        ids.forEach((token, element) -> {
            int id = JsonFile.id(element, token);
            if (token.codePointCount(0, token.length()) != 1) {
                throw new IllegalArgumentException("the token \"" + token + "\" is not one character");
            }
            if (id >= tokens.size() || tokens.set(id, token) != null) {
                throw new IllegalArgumentException(
                        "the ids are not 0 to " + (tokens.size() - 1) + ", each once: \"" + token + "\" has " + id);
            }
        });
        return new CharTokenizer(new Vocabulary(tokens));
    }

    static JsonObject split(String regex) {
        JsonObject pattern = new JsonObject();
        pattern.addProperty("Regex", regex);
        JsonObject split = new JsonObject();
        split.addProperty("type", "Split");
        split.add("pattern", pattern);
        split.addProperty("behavior", "Isolated");
        split.addProperty("invert", false);
        return split;
    }

    /** What every {@code tokenizer.json} consists of. */
    static JsonObject document(JsonArray addedTokens, JsonObject preTokenizer, JsonObject decoder, JsonObject model) {
        JsonObject json = new JsonObject();
        json.addProperty("version", "1.0");
        json.add("truncation", JsonNull.INSTANCE);
        json.add("padding", JsonNull.INSTANCE);
        json.add("added_tokens", addedTokens);
        json.add("normalizer", JsonNull.INSTANCE);
        json.add("pre_tokenizer", preTokenizer);
        json.add("post_processor", JsonNull.INSTANCE);
        json.add("decoder", decoder);
        json.add("model", model);
        return json;
    }
}
