package dev.gptbytest.training;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import dev.gptbytest.kit.Task;
import dev.gptbytest.kit.tensor.TensorTest;
import dev.gptbytest.model.Gpt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@TensorTest
class OverfitOneBatchTest {
    @Test
    @DisplayName("A small model learns one batch by heart: the loss falls below 0.05")
    @Task("8.13")
    void learnsByHeart(NDManager manager) {
        Gpt gpt = Fixtures.gpt(0, manager);
        BatchSource always = (number, owner) -> Fixtures.batches().batch(0, owner);
        AdamW optimizer = new AdamW(gpt.parameters(), Fixtures.SETTINGS, manager);
        Trainer trainer = new Trainer(
                gpt,
                optimizer,
                new CosineSchedule(2e-2, 1e-2, 5, 300),
                always,
                new TrainerSettings(1, 1.0, 5),
                manager);

        int steps = OverfitOneBatch.steps(trainer, 0.05, 300);

        assertThat(steps).isBetween(5, 300);
        assertThat(optimizer.steps()).as("steps that were made").isEqualTo(steps);
    }

    @Test
    @DisplayName("It gives up after the steps it was given")
    @Task("8.13")
    void givesUp(NDManager manager) {
        Gpt gpt = Fixtures.gpt(0, manager);
        AdamW optimizer = new AdamW(gpt.parameters(), Fixtures.SETTINGS, manager);
        Trainer trainer = Fixtures.trainer(gpt, optimizer, Fixtures.batches(), manager);

        assertThat(OverfitOneBatch.steps(trainer, 0.05, 3)).isEqualTo(-1);
        assertThat(optimizer.steps()).isEqualTo(3);
    }
}
