package dev.gptbytest.training;

import dev.gptbytest.kit.TODO;

/**
 * The learning rate over a training: up in a straight line, down along a cosine, then flat.
 *
 * @param max the highest rate
 * @param min the last rate
 * @param warmup steps to go up, 0 for none
 * @param total steps until the minimum is reached
 */
public record CosineSchedule(double max, double min, long warmup, long total) {
    /**
     * Refuses impossible schedules.
     *
     * @throws IllegalArgumentException naming what is wrong
     */
    public CosineSchedule {
        if (!(max > 0) || !(min >= 0) || min > max) {
            throw new IllegalArgumentException(
                    "A learning rate must be above 0 and its minimum not above it, but max is " + max + " and min is "
                            + min + ".");
        }
        if (warmup < 0 || warmup > total) {
            throw new IllegalArgumentException(
                    "The warm-up must fit into the training, but it takes " + warmup + " of " + total + " steps.");
        }
    }

    /**
     * The rate of a step.
     *
     * <ul>
     *   <li>step {@code s < warmup}: {@code max · (s + 1) / warmup}, so that no step is wasted on a rate of 0;
     *   <li>then {@code min + (max - min) · (1 + cos(π·p)) / 2} with {@code p = (s - warmup) / (total - warmup)};
     *   <li>from {@code total} on: {@code min}.
     * </ul>
     *
     * @param step counted from 0
     */
    public double rate(long step) {
        return TODO.implement("8.6 warm-up and cosine");
    }
}
