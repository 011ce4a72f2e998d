package dev.gptbytest.data;

import ai.djl.ndarray.NDManager;
import dev.gptbytest.kit.TODO;

/**
 * A long row of token ids, seen through a window of {@code context} tokens that moves on by {@code stride}. The target of
 * every position is the token after it, so a window needs one token more than it is long.
 */
public final class TokenDataset implements Windows {
    private final int[] tokens;
    private final int context;
    private final int stride;

    /**
     * A dataset over tokens; the array is not copied.
     *
     * @param tokens the text as ids
     * @param context the length {@code T} of a window
     * @param stride how far the next window starts from this one; {@code context} for windows that do not overlap
     * @throws IllegalArgumentException if a number is not positive or the text is too short for one window
     */
    public TokenDataset(int[] tokens, int context, int stride) {
        if (context < 1 || stride < 1) {
            throw new IllegalArgumentException(
                    "Context and stride must be at least 1, but are " + context + " and " + stride + ".");
        }
        if (tokens.length < context + 1) {
            throw new IllegalArgumentException("The text has " + tokens.length + " tokens, too few for one window of "
                    + context + " and its targets; take a longer text or a context below " + tokens.length + ".");
        }
        this.tokens = tokens;
        this.context = context;
        this.stride = stride;
    }

    /** The number of windows: {@code floor((tokens - context - 1) / stride) + 1}. */
    @Override
    public int size() {
        return TODO.implement("3.3 count the windows");
    }

    /**
     * Cuts out windows and their targets: {@code target[t] = input[t + 1]}.
     *
     * @param manager owns the batch, and decides its device
     * @param windows which windows, each from 0 to {@code size() - 1}
     * @return inputs and targets of shape {@code (windows.length, context)}
     * @throws IndexOutOfBoundsException if there is no such window
     */
    @Override
    public Batch batch(NDManager manager, int... windows) {
        return TODO.implement("3.4 windows and their targets");
    }
}
