package dev.gptbytest.tokenizer;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Byte-level BPE as {@code tokenizer.json}. */
final class BpeJson {
    private BpeJson() {}

    static JsonObject write(TokenBytes tokens, Merges merges, PreTokenizer preTokenizer, SpecialTokens specials) {
        Map<Integer, String> texts = new TreeMap<>();
        tokens.all().forEach((id, bytes) -> texts.put(id, ByteAlphabet.write(bytes)));

        JsonArray pairs = new JsonArray();
        for (Merge merge : merges.all()) {
            JsonArray pair = new JsonArray(2);
            pair.add(texts.get(merge.pair().left()));
            pair.add(texts.get(merge.pair().right()));
            pairs.add(pair);
        }
        specials.all().forEach((text, id) -> texts.put(id, text));
        JsonObject vocabulary = new JsonObject();
        texts.forEach((id, text) -> vocabulary.addProperty(text, id));

        return CharJson.document(
                addedTokens(specials), preTokenizer(preTokenizer), byteLevel(true, true), model(vocabulary, pairs));
    }

    private static JsonObject model(JsonObject vocabulary, JsonArray merges) {
        JsonObject model = new JsonObject();
        model.addProperty("type", "BPE");
        model.add("dropout", JsonNull.INSTANCE);
        model.add("unk_token", JsonNull.INSTANCE);
        model.add("continuing_subword_prefix", JsonNull.INSTANCE);
        model.add("end_of_word_suffix", JsonNull.INSTANCE);
        model.addProperty("fuse_unk", false);
        model.addProperty("byte_fallback", false);
        model.addProperty("ignore_merges", false);
        model.add("vocab", vocabulary);
        model.add("merges", merges);
        return model;
    }

    private static JsonArray addedTokens(SpecialTokens specials) {
        JsonArray tokens = new JsonArray();
        specials.all().forEach((text, id) -> {
            JsonObject token = new JsonObject();
            token.addProperty("id", id);
            token.addProperty("content", text);
            for (String flag : List.of("single_word", "lstrip", "rstrip", "normalized")) {
                token.addProperty(flag, false);
            }
            token.addProperty("special", true);
            tokens.add(token);
        });
        return tokens;
    }

    /** GPT-2's pattern is built in; any other is a step of its own. */
    private static JsonObject preTokenizer(PreTokenizer preTokenizer) {
        if (preTokenizer == PreTokenizer.GPT2) {
            return byteLevel(false, true);
        }
        JsonArray steps = new JsonArray();
        steps.add(CharJson.split(preTokenizer.regex()));
        steps.add(byteLevel(false, false));
        JsonObject sequence = new JsonObject();
        sequence.addProperty("type", "Sequence");
        sequence.add("pretokenizers", steps);
        return sequence;
    }

    private static JsonObject byteLevel(boolean addPrefixSpace, boolean useRegex) {
        JsonObject byteLevel = new JsonObject();
        byteLevel.addProperty("type", "ByteLevel");
        byteLevel.addProperty("add_prefix_space", addPrefixSpace);
        byteLevel.addProperty("trim_offsets", true);
        byteLevel.addProperty("use_regex", useRegex);
        return byteLevel;
    }

    static BpeTokenizer read(JsonObject json) {
        JsonObject model = JsonFile.object(json, "model");
        Map<String, Integer> specials = readSpecials(JsonFile.array(json, "added_tokens"));
        PreTokenizer preTokenizer = readPreTokenizer(JsonFile.object(json, "pre_tokenizer"));
        Map<String, Integer> vocabulary = new HashMap<>();
        Map<Integer, byte[]> tokens = new TreeMap<>();
        JsonFile.object(model, "vocab").asMap().forEach((token, element) -> {
            if (!specials.containsKey(token)) {
                int id = JsonFile.id(element, token);
                vocabulary.put(token, id);
                if (tokens.put(id, ByteAlphabet.read(token)) != null || specials.containsValue(id)) {
                    throw new IllegalArgumentException("two tokens share the id " + id);
                }
            }
        });
        List<Merge> merges = new ArrayList<>();
        for (JsonElement merge : JsonFile.array(model, "merges")) {
            merges.add(readMerge(merge, vocabulary));
        }
        return new BpeTokenizer(new TokenBytes(tokens), new Merges(merges), preTokenizer, new SpecialTokens(specials));
    }

    private static Map<String, Integer> readSpecials(JsonArray addedTokens) {
        Map<String, Integer> specials = new LinkedHashMap<>();
        for (JsonElement element : addedTokens) {
            if (!element.isJsonObject()) {
                throw new IllegalArgumentException("\"added_tokens\" holds " + element);
            }
            String text = JsonFile.string(element.getAsJsonObject(), "content");
            specials.put(text, JsonFile.id(element.getAsJsonObject().get("id"), text));
        }
        return specials;
    }

    private static PreTokenizer readPreTokenizer(JsonObject json) {
        if (isByteLevel(json, true)) {
            return PreTokenizer.GPT2;
        }
        if (json.get("pretokenizers") instanceof JsonArray steps
                && steps.size() == 2
                && isByteLevel(steps.get(1), false)) {
            for (PreTokenizer known : PreTokenizer.values()) {
                if (steps.get(0).equals(CharJson.split(known.regex()))) {
                    return known;
                }
            }
        }
        throw new IllegalArgumentException(
                "it cuts text in a way that is not known here, neither as GPT-2 nor as cl100k does");
    }

    private static boolean isByteLevel(JsonElement element, boolean useRegex) {
        return element instanceof JsonObject step
                && new JsonPrimitive("ByteLevel").equals(step.get("type"))
                && !flag(step, "add_prefix_space", true)
                && flag(step, "use_regex", true) == useRegex;
    }

    private static boolean flag(JsonObject json, String name, boolean otherwise) {
        return json.has(name) ? json.get(name).getAsBoolean() : otherwise;
    }

    /** A merge is an array of two tokens, or in older files a string with a space between them. */
    private static Merge readMerge(JsonElement element, Map<String, Integer> vocabulary) {
        List<String> parts;
        if (element.isJsonArray()) {
            parts = new ArrayList<>();
            element.getAsJsonArray().forEach(part -> parts.add(part.isJsonPrimitive() ? part.getAsString() : ""));
        } else {
            parts = List.of((element.isJsonPrimitive() ? element.getAsString() : "").split(" ", -1));
        }
        if (parts.size() != 2
                || !vocabulary.containsKey(parts.get(0))
                || !vocabulary.containsKey(parts.get(1))
                || !vocabulary.containsKey(parts.get(0) + parts.get(1))) {
            throw new IllegalArgumentException("the merge " + element + " is not of two tokens that make a third");
        }
        return new Merge(
                new Pair(vocabulary.get(parts.get(0)), vocabulary.get(parts.get(1))),
                vocabulary.get(parts.get(0) + parts.get(1)));
    }
}
