package dev.gptbytest.inference;

import ai.djl.ndarray.NDManager;
import dev.gptbytest.kit.Task;
import dev.gptbytest.model.LanguageModel;
import dev.gptbytest.tokenizer.Tokenizer;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Continues a text, and tells it while it is being written.
 *
 * <p>A text may outgrow the model's context. Whenever it does, the model reads the last half of a context again, as if the
 * text began there, and writes on.
 */
public final class Generator {
    private final LanguageModel model;
    private final Tokenizer tokenizer;
    private final NDManager manager;

    /**
     * A generator.
     *
     * @param model predicts
     * @param tokenizer the one the model was trained with
     * @param manager decides the device
     * @throws IllegalArgumentException if the tokenizer knows tokens that the model does not
     */
    public Generator(LanguageModel model, Tokenizer tokenizer, NDManager manager) {
        if (tokenizer.vocabularySize() > model.vocabularySize()) {
            throw new IllegalArgumentException("The tokenizer has " + tokenizer.vocabularySize()
                    + " tokens, but the model knows only " + model.vocabularySize() + "; they do not belong together.");
        }
        this.model = model;
        this.tokenizer = tokenizer;
        this.manager = manager;
    }

    /**
     * Continues a text until the model ends it or the limit is reached. The model is switched out of training, and back in
     * afterwards.
     *
     * @param prompt the beginning; if empty, the model starts a new text
     * @param maxTokens the most tokens to write, at least 1
     * @param settings how to choose them
     * @param onText gets each new piece of text, whole characters only, without the end-of-text token
     * @return what happened
     * @throws IllegalArgumentException if {@code maxTokens} is below 1, or the prompt is empty and the tokenizer has no
     *     end-of-text token to start from
     */
    @Task("9.17 write a text")
    public GenerationReport generate(String prompt, int maxTokens, SamplingSettings settings, Consumer<String> onText) {
        if (maxTokens < 1) {
            throw new IllegalArgumentException("maxTokens must be at least 1, but is " + maxTokens + ".");
        }
        int[] text = start(prompt);
        int promptTokens = text.length;
        Sampler sampler = new Sampler(settings);
        Utf8Stream characters = new Utf8Stream();
        String stopReason = GenerationReport.TOKEN_LIMIT;
        long started = System.nanoTime();
        boolean wasTraining = model.isTraining();
        model.training(false);
        try (CachedReader reader = new CachedReader(model, manager)) {
            float[] logits = readOn(reader, text, promptTokens);
            double prefillSeconds = secondsSince(started);
            while (true) {
                int next = sampler.next(Arrays.copyOf(logits, tokenizer.vocabularySize()), text);
                if (tokenizer.endOfText().equals(OptionalInt.of(next))) {
                    stopReason = GenerationReport.END_OF_TEXT;
                    break;
                }
                text = Arrays.copyOf(text, text.length + 1);
                text[text.length - 1] = next;
                tell(characters.add(tokenizer.bytes(next)), onText);
                if (text.length - promptTokens == maxTokens) {
                    break;
                }
                logits = readOn(reader, text, 1);
            }
            tell(characters.end(), onText);
            return new GenerationReport(
                    promptTokens, text.length - promptTokens, prefillSeconds, secondsSince(started), stopReason);
        } finally {
            model.training(wasTraining);
        }
    }

    /**
     * The ids to start from: those of the prompt, or the end-of-text token for an empty one, because after it a new text
     * begins.
     *
     * @throws IllegalArgumentException if the prompt is empty and the tokenizer has no end-of-text token
     */
    @Task("9.15 where a text begins")
    int[] start(String prompt) {
        if (!prompt.isEmpty()) {
            return tokenizer.encode(prompt);
        }
        int endOfText = tokenizer
                .endOfText()
                .orElseThrow(() -> new IllegalArgumentException("The prompt is empty, and this tokenizer has no "
                        + Tokenizer.END_OF_TEXT + " token to start from; give the text a first word."));
        return new int[] {endOfText};
    }

    /**
     * Reads the newest tokens of a text. If the reader has no room for them, it forgets everything and reads the last
     * {@code context / 2} tokens (at least 1) of the text instead.
     *
     * @param text all tokens so far
     * @param fresh how many of them, at the end, the reader does not know yet
     * @return the logits of the next token, {@code V} numbers
     */
    @Task("9.16 when the context is full")
    float[] readOn(CachedReader reader, int[] text, int fresh) {
        int count = fresh;
        if (reader.length() + fresh > model.context()) {
            reader.cache().clear();
            count = Math.min(text.length, Math.max(1, model.context() / 2));
        }
        return reader.read(Arrays.copyOfRange(text, text.length - count, text.length));
    }

    private static void tell(String piece, Consumer<String> onText) {
        if (!piece.isEmpty()) {
            onText.accept(piece);
        }
    }

    private static double secondsSince(long nanoTime) {
        return (System.nanoTime() - nanoTime) / 1e9;
    }
}
