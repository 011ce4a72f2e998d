package dev.gptbytest.run;

import dev.gptbytest.model.Gpt;
import dev.gptbytest.training.StepReport;
import java.nio.file.Path;

/** Hears what a training does. Every method may be left out. */
public interface RunListener {
    /**
     * Before the first step.
     *
     * @param loss of the untrained model on validation text
     * @param vocabularySize among how many tokens it guesses
     */
    default void firstLoss(double loss, int vocabularySize) {}

    /** After a step. */
    default void stepped(StepReport step, double seconds) {}

    /**
     * After an examination.
     *
     * @param steps steps taken so far
     * @param loss nats per token on validation text
     * @param best whether it is the lowest so far
     * @param model may be asked for a text; not kept
     */
    default void examined(long steps, double loss, boolean best, Gpt model) {}

    /** After a checkpoint was written. */
    default void saved(long steps, Path checkpoint) {}
}
