package dev.gptbytest.tokenizer;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Gets tokenizers from files. */
public final class Tokenizers {
    private Tokenizers() {}

    /**
     * Loads a Hugging Face {@code tokenizer.json}: one saved here, or byte-level BPE from elsewhere that cuts text like
     * GPT-2 or cl100k (the tokenizer of Llama 3 does). A post-processor, which would add special tokens around the ids,
     * is ignored.
     *
     * @throws TokenizerFileException if there is no such file, or it is damaged, or of a kind that is not known here; the
     *     message names the file and the reason
     */
    public static Tokenizer load(Path tokenizerJson) throws IOException {
        JsonObject json = JsonFile.read(tokenizerJson);
        try {
            if (!JsonFile.isNull(json.get("normalizer"))) {
                throw new IllegalArgumentException("it changes the text by a normalizer, which is not known here");
            }
            String type = JsonFile.string(JsonFile.object(json, "model"), "type");
            return switch (type) {
                case "BPE" -> BpeJson.read(json);
                case "WordLevel" -> CharJson.read(json);
                default ->
                    throw new IllegalArgumentException(
                            "its model is \"" + type + "\", and only byte-level BPE and characters are known here");
            };
        } catch (IllegalArgumentException e) {
            throw new TokenizerFileException(tokenizerJson + " cannot be used: " + sentence(e.getMessage()));
        }
    }

    /** GPT-2's tokenizer, 50257 ids, from its rank file (see {@link RankFile#GPT2_RESOURCE}). */
    public static BpeTokenizer gpt2(InputStream ranks) throws IOException {
        return BpeTokenizer.fromRanks(RankFile.read(ranks), PreTokenizer.GPT2, RankFile.GPT2_SPECIALS);
    }

    static String sentence(String message) {
        return message.endsWith(".") ? message : message + ".";
    }
}
