package dev.gptbytest.tokenizer;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads the {@code .tiktoken} format, in which OpenAI published its vocabularies: a line for each token, with its bytes
 * in base 64, a space, and its rank.
 */
public final class RankFile {
    /** Where the JTokkit library keeps GPT-2's ranks: a resource on the class path. */
    public static final String GPT2_RESOURCE = "com/knuddels/jtokkit/r50k_base.tiktoken";

    /** GPT-2's special tokens: one, after 256 bytes and 50,000 merges. */
    public static final Map<String, Integer> GPT2_SPECIALS = Map.of(Tokenizer.END_OF_TEXT, 50256);

    private RankFile() {}

    /**
     * Reads the ranks.
     *
     * @param in the file; read to its end, not closed
     * @return for {@link BpeTokenizer#fromRanks}
     * @throws IOException if the stream cannot be read, or a line is not in the format; the message has its number
     */
    public static Map<ByteBuffer, Integer> read(InputStream in) throws IOException {
        Map<ByteBuffer, Integer> ranks = new LinkedHashMap<>();
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, US_ASCII));
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (!line.isBlank()) {
                readLine(line, number, ranks);
            }
        }
        return ranks;
    }

    private static void readLine(String line, int number, Map<ByteBuffer, Integer> ranks) throws IOException {
        try {
            String[] parts = line.split(" ", 2);
            byte[] token = Base64.getDecoder().decode(parts[0]);
            int rank = Integer.parseInt(parts[1]);
            if (token.length > 0 && ranks.put(ByteBuffer.wrap(token), rank) == null) {
                return;
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // falls through to the one message for all of them
        }
        throw new IOException(
                "The rank file is damaged: line " + number + " is not a new token in base 64, a space and a number.");
    }
}
