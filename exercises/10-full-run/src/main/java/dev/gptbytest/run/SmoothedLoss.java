package dev.gptbytest.run;

import dev.gptbytest.kit.TODO;

/**
 * The loss of each step jumps around, because each step sees another batch. This is its running mean, in which older
 * steps count less and less.
 */
public final class SmoothedLoss {
    private final double memory;
    private double sum;
    private int count;

    /**
     * A mean of nothing yet.
     *
     * @param memory how much of the mean stays when a value comes in, from 0 to below 1, for example 0.95
     * @throws IllegalArgumentException if it is not in that range
     */
    public SmoothedLoss(double memory) {
        if (!(memory >= 0 && memory < 1)) {
            throw new IllegalArgumentException("The memory of a mean is from 0 to below 1, but is " + memory + ".");
        }
        this.memory = memory;
    }

    /**
     * Takes in a value: {@code s = memory·s + (1 - memory)·loss}, from {@code s = 0}.
     *
     * @param loss in nats
     */
    public void add(double loss) {
        TODO.implement("10.5 a running mean");
    }

    /**
     * The mean. As {@code s} started at 0, it is too small at first: after {@code n} values their shares add up to
     * {@code 1 - memory^n} only. Divided by that, the first mean is the first value. NaN before that.
     */
    public double value() {
        return TODO.implement("10.6 without the pull of the start");
    }
}
