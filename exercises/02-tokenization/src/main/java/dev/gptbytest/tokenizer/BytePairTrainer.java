package dev.gptbytest.tokenizer;

import dev.gptbytest.kit.TODO;
import java.util.List;

/**
 * Learns a vocabulary from text by byte-pair encoding: start with single bytes, and over and over merge the most frequent
 * pair of neighbours into a new token (Gage, 1994; Sennrich et al., 2016; on bytes: Radford et al., 2019).
 *
 * <p>The same texts always give the same tokenizer: a tie goes to the {@link Pair#compareTo smallest pair}.
 */
public final class BytePairTrainer {
    /** A pair that occurs less often is not worth a token. */
    public static final long LEAST_COUNT = 2;

    private static final int BYTES = 256;
    private static final int SPECIALS = 1;

    private BytePairTrainer() {}

    /** Learns with the pattern of GPT-2. */
    public static BpeTokenizer train(Iterable<String> texts, int vocabularySize) {
        return train(texts, vocabularySize, PreTokenizer.GPT2);
    }

    /**
     * Learns a vocabulary. Ids 0 to 255 are the bytes by value, then come the merges in the order they were learnt, and
     * last {@link Tokenizer#END_OF_TEXT}.
     *
     * @param texts the documents; read once, one at a time; no merge crosses from one into the next
     * @param vocabularySize how many ids there shall be: 256 bytes, {@code vocabularySize - 257} merges, end of text.
     *     There are fewer if sooner no pair occurs {@value #LEAST_COUNT} times
     * @param preTokenizer how to cut texts into pieces
     * @throws IllegalArgumentException if the size is less than 257, or a text holds half of a surrogate pair
     */
    public static BpeTokenizer train(Iterable<String> texts, int vocabularySize, PreTokenizer preTokenizer) {
        if (vocabularySize < BYTES + SPECIALS) {
            throw new IllegalArgumentException("A vocabulary of " + vocabularySize
                    + " is too small: 256 bytes and <|endoftext|> already are 257 tokens.");
        }
        CountedWords words = new CountedWords(texts, preTokenizer);
        return BpeTokenizer.ofMerges(learn(words, vocabularySize - BYTES - SPECIALS), preTokenizer);
    }

    /**
     * The training loop: takes the most frequent pair, gives it the next id, merges it in all words; until there are
     * enough merges, or no pair occurs {@value #LEAST_COUNT} times.
     *
     * @param words the training text; merged as far as training went
     * @param most how many merges to learn at most
     * @return the merges in the order they were learnt, with ids from 256
     */
    static List<Merge> learn(CountedWords words, int most) {
        return TODO.implement("2.12 write the training loop");
    }
}
