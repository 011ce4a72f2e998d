package dev.gptbytest.training;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import dev.gptbytest.data.Batch;
import dev.gptbytest.data.Windows;
import dev.gptbytest.kit.Task;
import dev.gptbytest.kit.torch.Autograd;
import dev.gptbytest.model.LanguageModel;
import java.util.stream.IntStream;

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
    @Task("8.11 evaluate")
    public static double loss(LanguageModel model, Windows windows, int batchSize, NDManager manager) {
        boolean wasTraining = model.isTraining();
        model.training(false);
        double sum = 0;
        long tokens = 0;
        try (Autograd.NoGradient noGradient = Autograd.noGradient()) {
            for (int first = 0; first < windows.size(); first += batchSize) {
                try (NDScope scope = new NDScope()) {
                    scope.suppressNotUsedWarning();
                    int last = Math.min(first + batchSize, windows.size());
                    Batch batch =
                            windows.batch(manager, IntStream.range(first, last).toArray());
                    float loss = CrossEntropy.of(model.forward(batch.inputs()), batch.targets())
                            .getFloat();
                    sum += (double) loss * batch.tokens();
                    tokens += batch.tokens();
                }
            }
        } finally {
            model.training(wasTraining);
        }
        return sum / tokens;
    }
}
