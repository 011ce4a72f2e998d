package dev.gptbytest.data;

import ai.djl.ndarray.NDManager;
import dev.gptbytest.kit.TODO;

/**
 * Windows that begin where documents begin. A window at a random place starts in the middle of a story and has to guess
 * whom it is about; these never do. What is left of a window after the end of its document is not asked about.
 */
public final class DocumentWindows implements Windows {
    private final int[] tokens;
    private final int endOfText;
    private final int context;
    private final int[] starts;

    /**
     * Windows over documents.
     *
     * @param tokens documents as ids, each followed by the end-of-text token; not copied
     * @param endOfText that token's id
     * @param context the length {@code T} of a window
     * @throws IllegalArgumentException if the context is not positive, or there are less than two tokens
     */
    public DocumentWindows(int[] tokens, int endOfText, int context) {
        if (context < 1 || tokens.length < 2) {
            throw new IllegalArgumentException("A window needs at least one token and its target, but the context is "
                    + context + " and the text has " + tokens.length + " tokens.");
        }
        this.tokens = tokens;
        this.endOfText = endOfText;
        this.context = context;
        this.starts = starts(tokens, endOfText, context);
    }

    /**
     * Finds where windows begin: at the first token, and at every end-of-text token that something follows, because it
     * announces the next document. A document that does not fit goes on in a new window every {@code context} tokens.
     * So every token but the first is the target of exactly one window.
     *
     * @return positions, in order
     */
    public static int[] starts(int[] tokens, int endOfText, int context) {
        return TODO.implement("3.13 windows that begin with a document");
    }

    @Override
    public int size() {
        return starts.length;
    }

    /** Fills what is left of a window with the end-of-text token, and its targets with {@link Batch#IGNORED}. */
    @Override
    public Batch batch(NDManager manager, int... windows) {
        return TODO.implement("3.14 batches of whole documents");
    }
}
