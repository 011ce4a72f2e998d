package dev.gptbytest.tokenizer;

/**
 * GPT-2's way to write bytes into a text file: one visible character for each byte. Printable Latin-1 bytes are
 * themselves; the other 68, such as the space, are U+0100 and up, in order.
 */
final class ByteAlphabet {
    private static final int BYTES = 256;
    private static final char[] CHARACTERS = new char[BYTES];
    private static final int[] VALUES = new int[2 * BYTES]; // by character: the byte and 1, or 0 where there is none

    static {
        char next = BYTES;
        for (int value = 0; value < BYTES; value++) {
            CHARACTERS[value] = isPrintable(value) ? (char) value : next++;
            VALUES[CHARACTERS[value]] = value + 1;
        }
    }

    private ByteAlphabet() {}

    private static boolean isPrintable(int value) {
        return (value >= '!' && value <= '~') || (value >= 0xA1 && value <= 0xFF && value != 0xAD);
    }

    static String write(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        for (byte value : bytes) {
            text.append(CHARACTERS[Byte.toUnsignedInt(value)]);
        }
        return text.toString();
    }

    static byte[] read(String text) {
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            char character = text.charAt(i);
            int value = character < VALUES.length ? VALUES[character] : 0;
            if (value == 0) {
                throw new IllegalArgumentException(
                        "the token \"" + text + "\" is not written in GPT-2's byte alphabet");
            }
            bytes[i] = (byte) (value - 1);
        }
        return bytes;
    }
}
