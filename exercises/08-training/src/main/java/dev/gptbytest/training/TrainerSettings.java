package dev.gptbytest.training;

/**
 * How a training step is made.
 *
 * @param accumulation batches per step
 * @param clipNorm the longest gradient allowed
 * @param seed for what is random inside of the model (dropout)
 */
public record TrainerSettings(int accumulation, double clipNorm, long seed) {
    /**
     * Refuses impossible settings.
     *
     * @throws IllegalArgumentException naming what is wrong
     */
    public TrainerSettings {
        if (accumulation < 1) {
            throw new IllegalArgumentException("accumulation must be at least 1, but is " + accumulation + ".");
        }
        if (!(clipNorm > 0)) {
            throw new IllegalArgumentException("clipNorm must be above 0, but is " + clipNorm + ".");
        }
    }
}
