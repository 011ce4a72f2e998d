package dev.gptbytest.tokenizer;

import dev.gptbytest.kit.TODO;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One id for every word and every punctuation mark. It shows why nobody does that: the vocabulary grows without end,
 * every word it has not seen is the same {@code <|unk|>}, and white space is lost. So it is no {@link Tokenizer}.
 */
public final class WordTokenizer {
    /** What every unknown word becomes. */
    public static final String UNKNOWN = "<|unk|>";

    /** A word, with digits, underscores and inner apostrophes; or a single other character. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+(?:'[\\p{L}\\p{N}_]+)*|[^\\p{L}\\p{N}_\\s]");

    private final Vocabulary vocabulary;

    private WordTokenizer(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Collects the words of a text, sorted as {@link String#compareTo} does and numbered from 0; the last id is that of
     * {@link #UNKNOWN}.
     */
    public static WordTokenizer of(String text) {
        return TODO.implement("2.4 collect the words");
    }

    /** Cuts a text into words and punctuation marks; white space only separates. */
    static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).collect(Collectors.toList());
    }

    /** One id per word; a word not in the vocabulary gets the id of {@link #UNKNOWN}. */
    public int[] encode(String text) {
        return TODO.implement("2.5 words to ids");
    }

    /**
     * The words, with one space between any two.
     *
     * @throws IllegalArgumentException if an id is unknown
     */
    public String decode(int... ids) {
        return TODO.implement("2.6 ids to words");
    }

    /** How many ids there are, {@link #UNKNOWN} included. */
    public int vocabularySize() {
        return vocabulary.size();
    }
}
