package dev.gptbytest.training;

/**
 * What a training needs to know to go on, besides weights and optimizer. The position in the data and everything random
 * follow from step and seed.
 *
 * @param step steps taken
 * @param seed of the run
 * @param tokens predictions learned from so far
 * @param seconds time spent so far
 * @param validationLoss the latest, in nats; NaN if there was none yet
 * @param bestValidationLoss the lowest, in nats; infinite if there was none yet
 */
public record TrainingState(
        long step, long seed, long tokens, double seconds, double validationLoss, double bestValidationLoss) {}
