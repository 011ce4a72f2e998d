package dev.gptbytest.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import dev.gptbytest.data.Batch;
import dev.gptbytest.kit.Task;
import dev.gptbytest.kit.torch.Autograd;
import dev.gptbytest.model.LanguageModel;
import java.util.ArrayList;
import java.util.List;

/** Makes one training step after the other. Which step it is decides everything random in it, so any step can be redone. */
public final class Trainer {
    private final LanguageModel model;
    private final AdamW optimizer;
    private final CosineSchedule schedule;
    private final BatchSource batches;
    private final TrainerSettings settings;
    private final NDManager manager;

    /**
     * A trainer.
     *
     * @param model its parameters are made to require gradients
     * @param optimizer changes the model's parameters
     * @param schedule decides the learning rate
     * @param batches what to learn from
     * @param settings how a step is made
     * @param manager owns the batches, and decides their device
     */
    public Trainer(
            LanguageModel model,
            AdamW optimizer,
            CosineSchedule schedule,
            BatchSource batches,
            TrainerSettings settings,
            NDManager manager) {
        this.model = model;
        this.optimizer = optimizer;
        this.schedule = schedule;
        this.batches = batches;
        this.settings = settings;
        this.manager = manager;
        model.parameters().values().forEach(parameter -> parameter.setRequiresGradient(true));
        model.training(true);
    }

    /** The next step, counted from 0: the number of steps taken so far. */
    public long nextStep() {
        return optimizer.steps();
    }

    /**
     * Learns from the next batches: gradients, clip, update, zero. No tensor is left behind.
     *
     * @return what happened
     * @throws DivergedException if the loss or a gradient is not a number; the weights are not changed then
     */
    @Task("8.12 a training step")
    public StepReport step() {
        long step = nextStep();
        Engine.getInstance().setRandomSeed((int) (settings.seed() + step));
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            List<Batch> pieces = pieces(step);
            double rate = schedule.rate(step);
            double loss;
            double norm;
            try {
                loss = GradientAccumulator.accumulate(model, pieces);
                norm = GradientClipper.clip(gradients(), settings.clipNorm());
                requireFinite(step, loss, norm);
                optimizer.step(rate);
            } finally {
                model.parameters().values().forEach(Autograd::zeroGradient);
            }
            long tokens = pieces.stream().mapToLong(Batch::tokens).sum();
            return new StepReport(step, loss, rate, norm, tokens);
        }
    }

    private List<NDArray> gradients() {
        return model.parameters().values().stream().map(NDArray::getGradient).toList();
    }

    private List<Batch> pieces(long step) {
        List<Batch> pieces = new ArrayList<>();
        for (int i = 0; i < settings.accumulation(); i++) {
            pieces.add(batches.batch(step * settings.accumulation() + i, manager));
        }
        return pieces;
    }

    private void requireFinite(long step, double loss, double norm) {
        if (!Double.isFinite(loss)) {
            throw new DivergedException(
                    step,
                    "The loss became " + loss + " at step " + step + "; a smaller learning rate is the usual cure.");
        }
        if (!Double.isFinite(norm)) {
            throw new DivergedException(
                    step,
                    "The gradient became " + norm + " at step " + step + " although the loss was " + loss
                            + "; look for a division by zero or a logarithm of zero in the model.");
        }
    }
}
