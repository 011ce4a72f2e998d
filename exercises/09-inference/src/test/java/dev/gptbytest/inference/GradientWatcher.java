package dev.gptbytest.inference;

import ai.djl.ndarray.NDArray;
import dev.gptbytest.attention.AttentionCache;
import dev.gptbytest.model.LanguageModel;
import java.util.List;
import java.util.Map;

/** Notices whether a model's results could be differentiated. */
final class GradientWatcher implements LanguageModel {
    boolean recorded;
    private final LanguageModel model;

    GradientWatcher(LanguageModel model) {
        this.model = model;
    }

    @Override
    public NDArray hidden(NDArray ids, List<? extends AttentionCache> caches) {
        NDArray hidden = model.hidden(ids, caches);
        recorded |= hidden.hasGradient();
        return hidden;
    }

    @Override
    public NDArray logits(NDArray hidden) {
        NDArray logits = model.logits(hidden);
        recorded |= logits.hasGradient();
        return logits;
    }

    @Override
    public int vocabularySize() {
        return model.vocabularySize();
    }

    @Override
    public int context() {
        return model.context();
    }

    @Override
    public int layers() {
        return model.layers();
    }

    @Override
    public Map<String, NDArray> parameters() {
        return model.parameters();
    }

    @Override
    public boolean isTraining() {
        return model.isTraining();
    }

    @Override
    public void training(boolean on) {
        model.training(on);
    }
}
