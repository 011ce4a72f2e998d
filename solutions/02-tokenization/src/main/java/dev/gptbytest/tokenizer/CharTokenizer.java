package dev.gptbytest.tokenizer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gptbytest.kit.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
    @Task("2.1 collect the characters")
    public static CharTokenizer of(Iterable<String> texts) {
        TreeSet<Integer> characters = new TreeSet<>();
        for (String text : texts) {
            WellFormed.require(text).codePoints().forEach(characters::add);
        }
        List<String> tokens = characters.stream().map(Character::toString).collect(Collectors.toList());
        return new CharTokenizer(new Vocabulary(tokens));
    }

    /**
     * One id per character.
     *
     * @throws IllegalArgumentException if a character is not in the vocabulary; {@link WellFormed#unknownCharacter} has
     *     the words for it
     */
    @Override
    @Task("2.2 characters to ids")
    public int[] encode(String text) {
        IntStream.Builder ids = IntStream.builder();
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            int index = i;
            String character = Character.toString(text.codePointAt(i));
            ids.add(vocabulary
                    .id(character)
                    .orElseThrow(() -> WellFormed.unknownCharacter(text, index, vocabularySize())));
        }
        return ids.build().toArray();
    }

    @Override
    @Task("2.3 ids to text")
    public String decode(int... ids) {
        StringBuilder text = new StringBuilder();
        for (int id : ids) {
            text.append(vocabulary.token(id));
        }
        return text.toString();
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
