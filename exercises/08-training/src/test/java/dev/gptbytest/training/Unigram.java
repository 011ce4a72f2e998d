package dev.gptbytest.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;
import dev.gptbytest.attention.AttentionCache;
import dev.gptbytest.model.LanguageModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A model that gives every token the same scores whatever came before, and writes down how it was used. */
class Unigram implements LanguageModel {
    final NDArray scores; // (V)
    final List<String> log = new ArrayList<>();
    private boolean training = true;

    Unigram(NDManager manager, float... scores) {
        this.scores = manager.create(scores);
    }

    @Override
    public NDArray hidden(NDArray ids, List<? extends AttentionCache> caches) {
        log.add("forward " + ids.size(0) + (JniUtils.isGradMode() ? " recorded" : " unrecorded"));
        return ids.getManager().zeros(new Shape(ids.size(0), ids.size(1), scores.size()), DataType.FLOAT32);
    }

    @Override
    public NDArray logits(NDArray hidden) {
        return hidden.add(scores);
    }

    @Override
    public int vocabularySize() {
        return (int) scores.size();
    }

    @Override
    public int context() {
        return 100;
    }

    @Override
    public int layers() {
        return 1;
    }

    @Override
    public Map<String, NDArray> parameters() {
        return Map.of("scores", scores);
    }

    @Override
    public boolean isTraining() {
        return training;
    }

    @Override
    public void training(boolean on) {
        training = on;
        log.add("training " + on);
    }
}
