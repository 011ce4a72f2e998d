package dev.gptbytest.tokenizer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gptbytest.kit.TODO;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Byte-level byte-pair encoding, as in GPT-2, GPT-4 and Llama 3. Text is cut into pieces, each piece into its UTF-8
 * bytes, and the bytes are merged into tokens. There are tokens for all 256 bytes, so no text is ever unknown.
 */
public final class BpeTokenizer implements Tokenizer {
    private final TokenBytes tokens;
    private final Merges merges;
    private final BytePairEncoder encoder;
    private final PreTokenizer preTokenizer;
    private final SpecialTokens specials;

    BpeTokenizer(TokenBytes tokens, Merges merges, PreTokenizer preTokenizer, SpecialTokens specials) {
        this.tokens = tokens;
        this.merges = merges;
        this.encoder = new BytePairEncoder(merges);
        this.preTokenizer = preTokenizer;
        this.specials = specials;
    }

    /**
     * A tokenizer whose ids 0 to 255 are the bytes by value, then the merges, and last {@link Tokenizer#END_OF_TEXT}.
     *
     * @param merges the merges in the order they were learnt, with ids from 256
     */
    public static BpeTokenizer ofMerges(List<Merge> merges, PreTokenizer preTokenizer) {
        TokenBytes tokens = TokenBytes.ofMerges(merges);
        SpecialTokens specials = new SpecialTokens(Map.of(END_OF_TEXT, tokens.size()));
        return new BpeTokenizer(tokens, new Merges(merges), preTokenizer, specials);
    }

    /**
     * A tokenizer from published tokens, see {@link RankFile}. A token's rank is its id; its two parts are found by
     * encoding its bytes with the tokens of lower rank.
     *
     * @param ranks the bytes of each token, with its id; not changed
     * @param specials the special tokens' texts and ids
     * @throws IllegalArgumentException if one of the 256 bytes is missing, or a token cannot be made of two earlier ones
     */
    public static BpeTokenizer fromRanks(
            Map<ByteBuffer, Integer> ranks, PreTokenizer preTokenizer, Map<String, Integer> specials) {
        TokenBytes tokens = TokenBytes.ofRanks(ranks);
        return new BpeTokenizer(tokens, tokens.recoverMerges(), preTokenizer, new SpecialTokens(specials));
    }

    /** Cuts the text into pieces and encodes each of them with {@link #encodePiece}. */
    @Override
    public int[] encode(String text) {
        return TODO.implement("2.14 text to ids");
    }

    /** The ids of one piece: its UTF-8 bytes, merged by rank. */
    IntStream encodePiece(String piece) {
        return IntStream.of(encoder.encodeFast(tokens.ids(piece.getBytes(UTF_8))));
    }

    /**
     * The same, but special tokens that are allowed become their ids. Allow them in text you wrote yourself, such as a
     * chat template, never in what a user typed.
     *
     * @param text the text
     * @param allowedSpecials texts of special tokens, for example {@link Tokenizer#END_OF_TEXT}
     * @throws IllegalArgumentException if an allowed token is not a special token of this tokenizer, or the text holds
     *     half of a surrogate pair
     */
    public int[] encode(String text, Set<String> allowedSpecials) {
        return TODO.implement("2.17 special tokens to ids");
    }

    /**
     * Joins the tokens' bytes, and only then reads them as UTF-8: a character may be spread over several tokens. Special
     * tokens show as their text.
     */
    @Override
    public String decode(int... ids) {
        return TODO.implement("2.15 ids to text");
    }

    @Override
    public byte[] bytes(int id) {
        if (specials.contains(id)) {
            return new byte[0];
        }
        return tokens.bytes(id).orElseThrow(() -> Vocabulary.unknownId(id, vocabularySize()));
    }

    @Override
    public int vocabularySize() {
        int lastSpecial =
                specials.all().values().stream().mapToInt(id -> id).max().orElse(-1);
        return Math.max(tokens.size(), lastSpecial + 1);
    }

    @Override
    public OptionalInt endOfText() {
        return specials.id(END_OF_TEXT);
    }

    /** The special tokens' texts and ids. */
    public Map<String, Integer> specialTokens() {
        return Map.copyOf(specials.all());
    }

    /** The merges in the order they were learnt. */
    public List<Merge> merges() {
        return List.copyOf(merges.all());
    }

    @Override
    public void save(Path file) throws IOException {
        JsonFile.write(file, BpeJson.write(tokens, merges, preTokenizer, specials));
    }
}
