package dev.gptbytest.cli.train;

import ai.djl.ndarray.NDManager;
import dev.gptbytest.cli.generate.SamplingDefaults;
import dev.gptbytest.inference.CachedReader;
import dev.gptbytest.inference.Sampler;
import dev.gptbytest.model.LanguageModel;
import dev.gptbytest.tokenizer.Tokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lets a model write many texts at once, each from the start. */
final class StorySampler {
    private final LanguageModel model;
    private final Tokenizer tokenizer;
    private final NDManager manager;

    StorySampler(LanguageModel model, Tokenizer tokenizer, NDManager manager) {
        this.model = model;
        this.tokenizer = tokenizer;
        this.manager = manager;
    }

    /**
     * Writes texts, drawn as {@code gpt:generate} draws them.
     *
     * @param count how many
     * @param mostTokens of each, bounded by the context
     * @param seed the first text's; the next one has the next
     * @return the texts, those that did not come to an end included
     */
    List<String> sample(int count, int mostTokens, int seed) {
        List<Sampler> samplers = new ArrayList<>();
        for (int row = 0; row < count; row++) {
            samplers.add(new Sampler(SamplingDefaults.settings(seed + row)));
        }
        int length = Math.min(mostTokens, model.context());
        int[][] ids = new int[count][length];
        int[] ends = new int[count];
        Arrays.fill(ends, length);
        int[][] next = new int[count][];
        Arrays.fill(next, start());
        boolean wasTraining = model.isTraining();
        model.training(false);
        try (CachedReader reader = new CachedReader(model, manager)) {
            for (int t = 0; t < length && Arrays.stream(ends).anyMatch(end -> end == length); t++) {
                float[][] logits = reader.readAll(next);
                for (int row = 0; row < count; row++) {
                    ids[row][t] = samplers.get(row).next(logits[row], Arrays.copyOf(ids[row], t));
                    next[row] = new int[] {ids[row][t]};
                    boolean over = ids[row][t] == tokenizer.endOfText().orElse(-1);
                    ends[row] = over ? Math.min(ends[row], t) : ends[row];
                }
            }
        } finally {
            model.training(wasTraining);
        }
        List<String> texts = new ArrayList<>();
        for (int row = 0; row < count; row++) {
            texts.add(tokenizer.decode(Arrays.copyOf(ids[row], ends[row])));
        }
        return texts;
    }

    /** A text begins after the end of another one, or on a new line. */
    private int[] start() {
        return tokenizer.endOfText().isPresent()
                ? new int[] {tokenizer.endOfText().getAsInt()}
                : Arrays.copyOf(tokenizer.encode("\n"), 1);
    }
}
