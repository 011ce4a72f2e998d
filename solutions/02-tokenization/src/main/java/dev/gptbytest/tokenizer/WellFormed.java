package dev.gptbytest.tokenizer;

/**
 * Guards against text that is no Unicode. A Java string can hold half of a surrogate pair; UTF-8 cannot, and Java would
 * quietly write a question mark.
 */
public final class WellFormed {
    private WellFormed() {}

    /**
     * Returns the text if every surrogate has its other half.
     *
     * @throws IllegalArgumentException if not; the message says which character and where
     */
    public static String require(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (Character.isBmpCodePoint(text.codePointAt(i))) {
                    throw loneSurrogate(text, i);
                }
                i++;
            }
        }
        return text;
    }

    /** The exception for a character that a vocabulary lacks. */
    public static IllegalArgumentException unknownCharacter(String text, int index, int vocabularySize) {
        int character = text.codePointAt(index);
        if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
            return loneSurrogate(text, index);
        }
        return new IllegalArgumentException(String.format(
                "The character \"%s\" (U+%04X) at index %d is not among the %d characters of this tokenizer; leave it out,"
                        + " or make the tokenizer from texts that have it.",
                Character.toString(character), character, index, vocabularySize));
    }

    private static IllegalArgumentException loneSurrogate(String text, int index) {
        return new IllegalArgumentException(String.format(
                "The text has half of a surrogate pair (U+%04X) at index %d, so it is no valid Unicode; it was probably cut"
                        + " in the middle of a character.",
                (int) text.charAt(index), index));
    }
}
