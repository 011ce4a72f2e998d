package dev.gptbytest.tokenizer;

import dev.gptbytest.kit.TODO;

/** Applies learnt merges to one piece of text. */
public final class BytePairEncoder {
    /** From here on {@link MergeQueue} is faster than looking at all pairs after each merge. */
    static final int LONG_PIECE = 64;

    private final Merges merges;

    /** Makes an encoder of merges in the order they were learnt. */
    public BytePairEncoder(Merges merges) {
        this.merges = merges;
    }

    /**
     * Repeats what training did: of all merges that are possible now, the one learnt first comes first; until none is
     * possible. Neither the longest token nor the leftmost pair counts, only the rank.
     *
     * @param bytes the ids of the piece's bytes; not changed
     * @return the ids of its tokens
     */
    public int[] encode(int[] bytes) {
        return TODO.implement("2.13 merge by rank");
    }

    /** The same, by whichever way is faster for this length. */
    int[] encodeFast(int[] bytes) {
        return bytes.length < LONG_PIECE ? encode(bytes) : new MergeQueue(merges, bytes).encode();
    }
}
