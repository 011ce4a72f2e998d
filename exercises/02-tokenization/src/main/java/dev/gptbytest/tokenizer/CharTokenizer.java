package dev.gptbytest.tokenizer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gptbytest.kit.TODO;
import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * The simplest tokenizer: one id for every character, that is, for every Unicode code point. The vocabulary is small and
 * nothing is ever split, but sequences are long, and a character not seen when it was made has no id.
 */
public final class CharTokenizer implements Tokenizer {
    private final Vocabulary vocabulary;

    CharTokenizer(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Collects the characters of some texts. They are sorted by code point and numbered from 0, so the same characters
     * always get the same ids, whatever the order of the texts.
     *
     * <p>Mind that a Java {@code char} is not a character: an emoji takes two of them, but is one code point.
     *
     * @param texts the texts; read once
     * @return a tokenizer that knows just these characters
     * @throws IllegalArgumentException if a text holds half of a surrogate pair
     */
    public static CharTokenizer of(Iterable<String> texts) {
        return TODO.implement("2.1 collect the characters");
    }

    /**
     * One id per character.
     *
     * @throws IllegalArgumentException if a character is not in the vocabulary; {@link WellFormed#unknownCharacter} has
     *     the words for it
     */
    @Override
    public int[] encode(String text) {
        return TODO.implement("2.2 characters to ids");
    }

    @Override
    public String decode(int... ids) {
        return TODO.implement("2.3 ids to text");
    }

    @Override
    public byte[] bytes(int id) {
        return vocabulary.token(id).getBytes(UTF_8);
    }

    @Override
    public int vocabularySize() {
        return vocabulary.size();
    }

    /** There is none: this tokenizer knows characters only. */
    @Override
    public OptionalInt endOfText() {
        return OptionalInt.empty();
    }

    @Override
    public void save(Path file) throws IOException {
        JsonFile.write(file, CharJson.write(vocabulary));
    }
}
