package dev.gptbytest.model;

import ai.djl.ndarray.NDArray;
import dev.gptbytest.attention.AttentionCache;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Something that reads tokens and says how likely each possible next one is. */
public interface LanguageModel {
    /** Tokens the model knows, {@code V}. */
    int vocabularySize();

    /** The longest text in tokens. */
    int context();

    /** Blocks, so caches needed. */
    int layers();

    /**
     * Reads tokens.
     *
     * @param ids token ids, int64, shape {@code (B, T)}
     * @param caches one per layer; they remember these tokens for the next call
     * @return what the model thinks at each token, after the final norm, shape {@code (B, T, C)}
     * @throws IllegalArgumentException if the text gets longer than the context
     */
    NDArray hidden(NDArray ids, List<? extends AttentionCache> caches);

    /**
     * Turns thoughts into scores for the next token.
     *
     * @param hidden from {@link #hidden}, shape {@code (B, T, C)}
     * @return the logits, shape {@code (B, T, V)}
     */
    NDArray logits(NDArray hidden);

    /**
     * Reads whole texts and scores the next token at every place: what training needs.
     *
     * @param ids token ids, int64, shape {@code (B, T)}
     * @return the logits, shape {@code (B, T, V)}
     */
    default NDArray forward(NDArray ids) {
        return logits(hidden(ids, Collections.nCopies(layers(), AttentionCache.NONE)));
    }

    /** The learned weights by name; each array once. */
    Map<String, NDArray> parameters();

    /** Whether what only training does is on. */
    boolean isTraining();

    /** Switches what only training does (dropout) on or off. */
    void training(boolean on);
}
