package dev.gptbytest.training;

import ai.djl.ndarray.NDManager;
import dev.gptbytest.data.Windows;
import dev.gptbytest.kit.TODO;
import dev.gptbytest.model.LanguageModel;

/** Examines a model on text it has not learned from. */
public final class Evaluator {
    private Evaluator() {}

    /**
     * The mean loss per token over all targets that are asked about, always the same windows. Nothing is recorded for gradients,
     * and nothing of the model is changed.
     *
     * @param model switched out of training while it is examined
     * @param windows what to examine on
     * @param batchSize windows at a time; the last batch may have fewer, and weighs less
     * @param manager decides the device
     * @return nats per token
     */
    public static double loss(LanguageModel model, Windows windows, int batchSize, NDManager manager) {
        return TODO.implement("8.11 evaluate");
    }
}
