package dev.gptbytest.tokenizer;

import dev.gptbytest.kit.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
    @Task("2.4 collect the words")
    public static WordTokenizer of(String text) {
        List<String> tokens = new ArrayList<>(new TreeSet<>(words(text)));
        tokens.add(UNKNOWN);
        return new WordTokenizer(new Vocabulary(tokens));
    }

    /** Cuts a text into words and punctuation marks; white space only separates. */
    static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).collect(Collectors.toList());
    }

    /** One id per word; a word not in the vocabulary gets the id of {@link #UNKNOWN}. */
    @Task("2.5 words to ids, and back")
    public int[] encode(String text) {
        int unknown = vocabulary.size() - 1;
        return words(text).stream()
                .mapToInt(word -> vocabulary.id(word).orElse(unknown))
                .toArray();
    }

    /**
     * The words, with one space between any two.
     *
     * @throws IllegalArgumentException if an id is unknown
     */
    @Task("2.5 words to ids, and back")
    public String decode(int... ids) {
        return IntStream.of(ids).mapToObj(vocabulary::token).collect(Collectors.joining(" "));
    }

    /** How many ids there are, {@link #UNKNOWN} included. */
    public int vocabularySize() {
        return vocabulary.size();
    }
}
