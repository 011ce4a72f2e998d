package dev.gptbytest.tokenizer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * Text to token ids and back. Implementations never change, so one may be shared by many threads.
 *
 * @see Tokenizers#load
 */
public interface Tokenizer {
    /** The text of the token that stands between documents. */
    String END_OF_TEXT = "<|endoftext|>";

    /**
     * Turns text into ids. Whatever looks like a special token is plain text here, so no document can smuggle one in.
     *
     * @param text any text; empty text gives no ids
     * @return the ids, each in {@code 0 .. vocabularySize() - 1}
     * @throws IllegalArgumentException if the text cannot be expressed: half of a surrogate pair, or a character that the
     *     vocabulary lacks; the message says which and where
     */
    int[] encode(String text);

    /**
     * Turns ids into text. Special tokens show as their text; bytes that are no UTF-8 become U+FFFD.
     *
     * @throws IllegalArgumentException if an id is unknown
     */
    String decode(int... ids);

    /**
     * The UTF-8 bytes a token stands for, maybe only a part of a character; empty for a special token. Streaming needs
     * them: a character can be printed only when its last byte is there.
     *
     * @throws IllegalArgumentException if the id is unknown
     */
    byte[] bytes(int id);

    /** How many ids there are, special tokens included: the largest id and one. */
    int vocabularySize();

    /** The id of {@link #END_OF_TEXT}, if the tokenizer has one. */
    OptionalInt endOfText();

    /**
     * Saves as a Hugging Face {@code tokenizer.json}. The file is written beside its place and then moved there, so a
     * crash leaves the old one.
     *
     * @throws IOException if the disk refuses
     */
    void save(Path file) throws IOException;
}
