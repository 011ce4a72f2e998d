package dev.gptbytest.tokenizer;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The bytes that each token stands for, and the token of each single byte. */
final class TokenBytes {
    private static final int BYTES = 256;
    private static final int MISSING = -1;

    private final Map<Integer, byte[]> bytes = new TreeMap<>();
    private final int[] byteIds = new int[BYTES]; // by unsigned byte

    /** Takes the bytes by id; ids may have gaps. */
    TokenBytes(Map<Integer, byte[]> tokens) {
        Arrays.fill(byteIds, MISSING);
        tokens.forEach((id, token) -> {
            if (token.length == 0) {
                throw new IllegalArgumentException("The token " + id + " has no bytes.");
            }
            bytes.put(id, token);
            if (token.length == 1) {
                byteIds[Byte.toUnsignedInt(token[0])] = id;
            }
        });
        for (int value = 0; value < BYTES; value++) {
            if (byteIds[value] == MISSING) {
                throw new IllegalArgumentException(String.format(
                        "No token stands for the byte 0x%02X, so some text could not be encoded.", value));
            }
        }
    }

    /** Ids 0 to 255 are the bytes, then each merge is its two parts joined. */
    static TokenBytes ofMerges(List<Merge> merges) {
        Map<Integer, byte[]> tokens = new TreeMap<>();
        for (int value = 0; value < BYTES; value++) {
            tokens.put(value, new byte[] {(byte) value});
        }
        for (Merge merge : merges) {
            byte[] left = tokens.get(merge.pair().left());
            byte[] right = tokens.get(merge.pair().right());
            tokens.put(
                    merge.id(),
                    ByteBuffer.allocate(left.length + right.length)
                            .put(left)
                            .put(right)
                            .array());
        }
        return new TokenBytes(tokens);
    }

    static TokenBytes ofRanks(Map<ByteBuffer, Integer> ranks) {
        Map<Integer, byte[]> tokens = new TreeMap<>();
        ranks.forEach((token, rank) -> {
            byte[] copy = new byte[token.remaining()];
            token.duplicate().get(copy);
            if (tokens.put(rank, copy) != null) {
                throw new IllegalArgumentException("Two tokens have the rank " + rank + ".");
            }
        });
        return new TokenBytes(tokens);
    }

    /**
     * Finds the two parts of every longer token: encoded with the merges before it, its bytes become just these two. It is
     * how the token was made in training, because merges inside a token do not depend on what stands around it.
     */
    Merges recoverMerges() {
        Merges merges = new Merges(new ArrayList<>());
        BytePairEncoder encoder = new BytePairEncoder(merges);
        bytes.forEach((id, token) -> {
            if (token.length > 1) {
                int[] parts = encoder.encodeFast(ids(token));
                if (parts.length != 2) {
                    throw new IllegalArgumentException("The token " + id
                            + " cannot be made of two tokens of lower rank, but takes " + parts.length + ".");
                }
                merges.add(new Merge(new Pair(parts[0], parts[1]), id));
            }
        });
        return merges;
    }

    /** The ids of single bytes. */
    int[] ids(byte[] text) {
        int[] ids = new int[text.length];
        for (int i = 0; i < text.length; i++) {
            ids[i] = byteIds[Byte.toUnsignedInt(text[i])];
        }
        return ids;
    }

    /** A copy of the bytes of a token, if there is such a token. */
    Optional<byte[]> bytes(int id) {
        return Optional.ofNullable(bytes.get(id)).map(byte[]::clone);
    }

    /** The largest id and one. */
    int size() {
        return bytes.keySet().stream().mapToInt(id -> id + 1).max().orElse(0);
    }

    /** All tokens in the order of their ids. */
    Map<Integer, byte[]> all() {
        return bytes;
    }
}
