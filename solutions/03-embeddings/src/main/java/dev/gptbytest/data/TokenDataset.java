package dev.gptbytest.data;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.gptbytest.kit.Task;

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
    @Task("3.3 count the windows")
    public int size() {
        return (tokens.length - context - 1) / stride + 1;
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
    @Task("3.4 windows and their targets")
    public Batch batch(NDManager manager, int... windows) {
        long[] inputs = new long[windows.length * context];
        long[] targets = new long[inputs.length];
        for (int b = 0; b < windows.length; b++) {
            if (windows[b] < 0 || windows[b] >= size()) {
                throw new IndexOutOfBoundsException("No window " + windows[b] + ": there are " + size() + ".");
            }
            int start = windows[b] * stride;
            for (int t = 0; t < context; t++) {
                inputs[b * context + t] = tokens[start + t];
                targets[b * context + t] = tokens[start + t + 1];
            }
        }
        Shape shape = new Shape(windows.length, context); // (B, T)
        return new Batch(manager.create(inputs, shape), manager.create(targets, shape));
    }
}
