package dev.gptbytest.data;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.gptbytest.kit.Task;
import java.util.Arrays;
import java.util.stream.IntStream;

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
    @Task("3.13 windows that begin with a document")
    public static int[] starts(int[] tokens, int endOfText, int context) {
        IntStream.Builder starts = IntStream.builder();
        int start = 0;
        for (int i = 0; i + 1 < tokens.length; i++) {
            boolean documentBegins = i == 0 || tokens[i] == endOfText;
            boolean windowIsFull = i == start + context;
            if (documentBegins || windowIsFull) {
                start = i;
                starts.add(i);
            }
        }
        return starts.build().toArray();
    }

    @Override
    public int size() {
        return starts.length;
    }

    /** Fills what is left of a window with the end-of-text token, and its targets with {@link Batch#IGNORED}. */
    @Override
    @Task("3.14 batches of whole documents")
    public Batch batch(NDManager manager, int... windows) {
        long[] inputs = new long[windows.length * context];
        long[] targets = new long[inputs.length];
        Arrays.fill(inputs, endOfText);
        Arrays.fill(targets, Batch.IGNORED);
        for (int b = 0; b < windows.length; b++) {
            int window = windows[b];
            if (window < 0 || window >= size()) {
                throw new IndexOutOfBoundsException("No window " + window + ": there are " + size() + ".");
            }
            int start = starts[window];
            int end = window + 1 < size() ? starts[window + 1] : tokens.length - 1; // the last target of this window
            for (int t = 0; start + t < end; t++) {
                inputs[b * context + t] = tokens[start + t];
                targets[b * context + t] = tokens[start + t + 1];
            }
        }
        Shape shape = new Shape(windows.length, context); // (B, T)
        return new Batch(manager.create(inputs, shape), manager.create(targets, shape));
    }
}
