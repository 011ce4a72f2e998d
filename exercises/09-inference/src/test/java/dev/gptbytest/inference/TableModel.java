package dev.gptbytest.inference;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.gptbytest.attention.AttentionCache;
import dev.gptbytest.model.LanguageModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A model that looks the next token's logits up in a table, by the last token. It keeps a record of what is asked. */
final class TableModel implements LanguageModel {
    final List<Boolean> trainingCalls = new ArrayList<>();
    final List<long[]> read = new ArrayList<>(); // the ids of each call, row by row
    final List<Long> scored = new ArrayList<>(); // the places that went through logits()
    private final NDArray table; // (V, V)
    private final int context;
    private boolean training = true;

    TableModel(float[][] table, int context, NDManager manager) {
        this.table = manager.create(table);
        this.context = context;
    }

    /** Probabilities instead of logits: for each last token, those of the next. */
    static TableModel ofProbabilities(double[][] probabilities, int context, NDManager manager) {
        float[][] logits = new float[probabilities.length][probabilities.length];
        for (int i = 0; i < logits.length; i++) {
            for (int j = 0; j < logits.length; j++) {
                logits[i][j] = (float) Math.log(probabilities[i][j]);
            }
        }
        return new TableModel(logits, context, manager);
    }

    /** After each token comes the next id, and after the last id the first. */
    static TableModel counting(int vocabulary, int context, NDManager manager) {
        float[][] logits = new float[vocabulary][vocabulary];
        for (int i = 0; i < vocabulary; i++) {
            logits[i][(i + 1) % vocabulary] = 9;
        }
        return new TableModel(logits, context, manager);
    }

    @Override
    public NDArray hidden(NDArray ids, List<? extends AttentionCache> caches) {
        if (caches.get(0).length() + ids.size(1) > context) {
            throw new IllegalArgumentException("longer than the context");
        }
        read.add(ids.toLongArray());
        NDArray nothing = ids.getManager().zeros(new Shape(ids.size(0), 1, ids.size(1), 2));
        caches.forEach(cache -> cache.append(nothing, nothing));
        return ids.oneHot(vocabularySize()); // (B, T, V)
    }

    @Override
    public NDArray logits(NDArray hidden) {
        scored.add(hidden.size(1));
        NDArray finite = table.maximum(-1e30f); // 0 times minus infinity is NaN
        return hidden.matMul(finite);
    }

    @Override
    public int vocabularySize() {
        return Math.toIntExact(table.size(0));
    }

    @Override
    public int context() {
        return context;
    }

    @Override
    public int layers() {
        return 2;
    }

    @Override
    public Map<String, NDArray> parameters() {
        return Map.of("table", table);
    }

    @Override
    public boolean isTraining() {
        return training;
    }

    @Override
    public void training(boolean on) {
        training = on;
        trainingCalls.add(on);
    }
}
