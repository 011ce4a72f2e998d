package dev.gptbytest.tokenizer;

import dev.gptbytest.kit.TODO;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Cuts text into pieces before byte-pair encoding: roughly into words, each with the space before it. Merges never cross
 * from one piece into the next, so no token is half of one word and half of another.
 *
 * <p>Letters, numbers and white space are what this JVM's Unicode version says they are; a newer JDK knows a few more.
 */
public enum PreTokenizer {
    /** The pattern of GPT-2 (Radford et al., 2019). */
    GPT2("'s|'t|'re|'ve|'m|'ll|'d| ?\\p{L}+| ?\\p{N}+| ?[^\\s\\p{L}\\p{N}]+|\\s+(?!\\S)|\\s+"),

    /** The pattern of GPT-4's cl100k_base, which Llama 3 took over: numbers in groups of three, line breaks apart. */
    CL100K("(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|\\p{N}{1,3}"
            + "| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+");

    private static final int LETTER = 1 << Character.UPPERCASE_LETTER
            | 1 << Character.LOWERCASE_LETTER
            | 1 << Character.TITLECASE_LETTER
            | 1 << Character.MODIFIER_LETTER
            | 1 << Character.OTHER_LETTER;
    private static final int NUMBER =
            1 << Character.DECIMAL_DIGIT_NUMBER | 1 << Character.LETTER_NUMBER | 1 << Character.OTHER_NUMBER;

    private final String regex;
    private final Pattern pattern;

    PreTokenizer(String regex) {
        this.regex = regex;
        // Java's \s means ASCII only, and its (?i) too, unless told otherwise.
        this.pattern = Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** The pattern as other languages write it. */
    public String regex() {
        return regex;
    }

    /** The compiled pattern. Every character of any text is part of exactly one match. */
    public Pattern pattern() {
        return pattern;
    }

    /**
     * Cuts a text into pieces, as the pattern finds them from left to right. Nothing is lost: the pieces joined are the
     * text.
     */
    public Stream<String> split(String text) {
        return TODO.implement("2.10 cut the text into pieces");
    }

    /**
     * Whether each of the patterns cuts between two characters, whatever stands around them. So a long text may be cut
     * here and its parts be encoded one by one, with the same result.
     *
     * <p>It holds where a run of letters or of numbers ends, and before a space that follows anything but white space. A
     * space that follows white space is no such place: which of the two goes with the next word depends on that word.
     *
     * @param before a code point
     * @param after the code point that follows it
     */
    public static boolean cutsBetween(int before, int after) {
        return (is(LETTER, before) && !is(LETTER, after))
                || (is(NUMBER, before) && !is(NUMBER, after))
                || (after == ' ' && !isWhiteSpace(before));
    }

    static boolean is(int categories, int character) {
        return (categories >> Character.getType(character) & 1) == 1;
    }

    static boolean isWhiteSpace(int character) {
        return Character.isSpaceChar(character) || (character >= '\t' && character <= '\r') || character == 0x85;
    }
}
