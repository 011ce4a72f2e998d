package dev.gptbytest.training;

import ai.djl.ndarray.NDManager;
import dev.gptbytest.kit.TODO;
import dev.gptbytest.model.LanguageModel;

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
    public StepReport step() {
        return TODO.implement("8.12 a training step");
    }
}
