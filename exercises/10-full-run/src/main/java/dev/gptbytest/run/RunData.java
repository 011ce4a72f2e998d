package dev.gptbytest.run;

import dev.gptbytest.data.BatchSampler;
import dev.gptbytest.data.DocumentWindows;
import dev.gptbytest.data.TokenDataset;
import dev.gptbytest.data.TrainValidationSplit;
import dev.gptbytest.data.Windows;
import dev.gptbytest.kit.TODO;
import dev.gptbytest.run.Corpus.Passage;
import dev.gptbytest.tokenizer.Tokenizer;
import java.util.Arrays;

/**
 * A corpus as token ids.
 *
 * @param tokenizer what made the ids
 * @param split ids to learn from, and ids to be examined on
 */
public record RunData(Tokenizer tokenizer, TrainValidationSplit split) {

    /**
     * Encodes a corpus.
     *
     * @param corpus the text
     * @param tokenizer makes the ids
     * @param trainShare the share to learn from, where the corpus has no validation text
     */
    public static RunData of(Corpus corpus, Tokenizer tokenizer, double trainShare) {
        int[] train = encode(corpus.train(), tokenizer);
        TrainValidationSplit split = corpus.validation().isPresent()
                ? new TrainValidationSplit(train, encode(corpus.validation().get(), tokenizer))
                : TrainValidationSplit.of(train, trainShare);
        return new RunData(tokenizer, split);
    }

    /**
     * One long row of ids: passage after passage, with the end-of-text token after each that ends a document, if the
     * tokenizer has one. So the model learns where a text ends, and a new one begins.
     *
     * @param passages texts; each is encoded on its own
     * @param tokenizer makes the ids
     */
    public static int[] encode(Iterable<Passage> passages, Tokenizer tokenizer) {
        return TODO.implement("10.19 one row of ids");
    }

    /**
     * The batches to learn from: whole documents where they fit into the context, otherwise windows at any place.
     *
     * @param config says how long a window is, and how many make a batch
     */
    public BatchSampler batches(RunConfig config) {
        int[] train = split.train();
        Windows windows = documentsFit(train, tokenizer, config.context())
                ? new DocumentWindows(train, tokenizer.endOfText().getAsInt(), config.context())
                : new TokenDataset(train, config.context(), 1);
        return new BatchSampler(windows, config.batchSize(), config.seed());
    }

    /**
     * The windows to be examined on, always the same: the first of the validation text. New random ones each time would
     * add noise that looks like progress.
     *
     * @param config says how long a window is, and how many there shall be at most
     */
    public Windows examination(RunConfig config) {
        return TODO.implement("10.20 fixed validation windows");
    }

    /**
     * Windows that cover a text without overlap: document by document where they fit into the context, otherwise side by
     * side from the beginning.
     *
     * @param ids the text
     * @param tokenizer what made the ids
     * @param context the length of a window
     */
    public static Windows sideBySide(int[] ids, Tokenizer tokenizer, int context) {
        return documentsFit(ids, tokenizer, context)
                ? new DocumentWindows(ids, tokenizer.endOfText().getAsInt(), context)
                : new TokenDataset(ids, context, context);
    }

    /** Whether a window is long enough for a document of average length. */
    private static boolean documentsFit(int[] ids, Tokenizer tokenizer, int context) {
        if (tokenizer.endOfText().isEmpty()) {
            return false;
        }
        int endOfText = tokenizer.endOfText().getAsInt();
        long documents = Arrays.stream(ids).filter(id -> id == endOfText).count();
        return documents * context >= ids.length;
    }

    /** Tokens that a byte of the validation text takes. */
    public double tokensPerByte() {
        long bytes = Arrays.stream(split.validation())
                .mapToLong(id -> tokenizer.bytes(id).length)
                .sum();
        return (double) split.validation().length / bytes;
    }
}
