package dev.gptbytest.attention;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.gptbytest.kit.TODO;

/** No token sees the future: token {@code i} looks at {@code j <= i}, and no further back than a window, if there is one. */
public final class CausalMask implements Mask {
    private final int context;
    private final NDArray table; // (context, context)

    /**
     * A mask that hides the future and nothing else.
     *
     * @param context the longest text
     * @param manager owns the table
     */
    public CausalMask(int context, NDManager manager) {
        this(context, context, manager);
    }

    /**
     * A mask that also hides what is too long ago (sliding window).
     *
     * @param context the longest text
     * @param window how many tokens a token sees, itself included; at least 1
     * @param manager owns the table
     * @throws IllegalArgumentException if the window is empty
     */
    public CausalMask(int context, int window, NDManager manager) {
        if (window < 1) {
            throw new IllegalArgumentException("A token sees at least itself, but the window is " + window + ".");
        }
        this.context = context;
        this.table = manager.create(table(context, window), new Shape(context, context));
    }

    /**
     * What to add to the scores, row by row: 0 where query {@code i} may see key {@code j}, that is
     * {@code i - window < j <= i}, and minus infinity elsewhere.
     *
     * @return {@code context · context} numbers
     */
    public static float[] table(int context, int window) {
        return TODO.implement("5.3 hide the future");
    }

    /**
     * Adds the table to scores; the last query sits at the last key, so with {@code past} cached keys the first query is
     * token number {@code past}.
     *
     * @param scores shape {@code (…, queries, keys)}
     * @return the same shape
     * @throws IllegalArgumentException if there are more keys than the context has places, or more queries than keys
     */
    @Override
    public NDArray apply(NDArray scores) {
        return TODO.implement("5.5 mask the scores");
    }
}
