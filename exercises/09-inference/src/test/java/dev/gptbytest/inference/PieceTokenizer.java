package dev.gptbytest.inference;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gptbytest.tokenizer.Tokenizer;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/** A tokenizer whose tokens are given bytes. It encodes texts of one-byte tokens only. */
final class PieceTokenizer implements Tokenizer {
    private final List<byte[]> pieces;
    private final OptionalInt endOfText;

    PieceTokenizer(List<byte[]> pieces, OptionalInt endOfText) {
        this.pieces = pieces;
        this.endOfText = endOfText;
    }

    /** One letter for each id, from {@code A} on. */
    static PieceTokenizer letters(int count, OptionalInt endOfText) {
        return new PieceTokenizer(
                "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghij"
                        .chars()
                        .limit(count)
                        .mapToObj(letter -> new byte[] {(byte) letter})
                        .toList(),
                endOfText);
    }

    @Override
    public int[] encode(String text) {
        return text.chars().map(this::id).toArray();
    }

    private int id(int letter) {
        for (int id = 0; id < pieces.size(); id++) {
            if (pieces.get(id).length == 1 && pieces.get(id)[0] == letter) {
                return id;
            }
        }
        throw new IllegalArgumentException("no token " + (char) letter);
    }

    @Override
    public String decode(int... ids) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int id : ids) {
            bytes.writeBytes(pieces.get(id));
        }
        return bytes.toString(UTF_8);
    }

    @Override
    public byte[] bytes(int id) {
        return endOfText.equals(OptionalInt.of(id)) ? END_OF_TEXT.getBytes(UTF_8) : pieces.get(id);
    }

    @Override
    public int vocabularySize() {
        return pieces.size();
    }

    @Override
    public OptionalInt endOfText() {
        return endOfText;
    }

    @Override
    public void save(Path file) {
        throw new UnsupportedOperationException();
    }
}
