package dev.gptbytest.run;

import dev.gptbytest.data.BatchSampler;
import dev.gptbytest.data.TokenDataset;
import dev.gptbytest.kit.Task;
import dev.gptbytest.tokenizer.Tokenizer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A corpus as token ids.
 *
 * @param tokenizer what made the ids
 * @param train ids to learn from
 * @param validation ids to be examined on
 * @param validationBytes length of the validation text in UTF-8
 */
public record RunData(Tokenizer tokenizer, int[] train, int[] validation, long validationBytes) {

    /** Encodes both parts of a corpus with {@link #encode}. */
    public static RunData of(Corpus corpus, Tokenizer tokenizer) {
        long bytes = 0;
        for (String document : corpus.validation()) {
            bytes += document.getBytes(StandardCharsets.UTF_8).length;
        }
        return new RunData(
                tokenizer, encode(corpus.train(), tokenizer), encode(corpus.validation(), tokenizer), bytes);
    }

    /**
     * One long row of ids: document after document, each followed by the end-of-text token if the tokenizer has one, so
     * that the model learns where a text ends and a new one begins.
     *
     * @param documents texts; each is encoded on its own
     * @param tokenizer makes the ids
     */
    @Task("10.17 one row of ids")
    public static int[] encode(Iterable<String> documents, Tokenizer tokenizer) {
        IntStream.Builder ids = IntStream.builder();
        for (String document : documents) {
            Arrays.stream(tokenizer.encode(document)).forEach(ids);
            tokenizer.endOfText().ifPresent(ids);
        }
        return ids.build().toArray();
    }

    /** The batches to learn from. */
    public BatchSampler batches(RunConfig config) {
        return new BatchSampler(train, config.batchSize(), config.context(), config.seed());
    }

    /**
     * The windows to be examined on: side by side from the beginning of the validation text, always the same. New random
     * ones each time would add noise that looks like progress.
     *
     * @param config says how long a window is, and how many there shall be
     */
    @Task("10.18 fixed validation windows")
    public TokenDataset examination(RunConfig config) {
        int context = config.context();
        long wanted = config.evalWindows() == 0 ? Long.MAX_VALUE : (long) config.evalWindows() * context + 1;
        int[] tokens = Arrays.copyOf(validation, (int) Math.min(validation.length, wanted));
        return new TokenDataset(tokens, context, context);
    }

    /** Tokens that a byte of the validation text takes. */
    public double tokensPerByte() {
        return (double) validation.length / validationBytes;
    }
}
