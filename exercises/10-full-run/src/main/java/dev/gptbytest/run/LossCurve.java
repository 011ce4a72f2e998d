package dev.gptbytest.run;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What a training has said so far.
 *
 * @param train the loss of every step
 * @param validation the examinations, in order
 * @param warmup steps of the warm-up
 * @param floor the lowest loss any model could reach, where it is known
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
public record LossCurve(double[] train, List<Examination> validation, int warmup, OptionalDouble floor) {
    /**
     * An examination on validation text.
     *
     * @param step steps taken before
     * @param loss in nats per token
     */
    public record Examination(long step, double loss) {}

    /** The mean training loss of some steps. */
    public double mean(int from, int to) {
        double sum = 0;
        for (int step = from; step < to; step++) {
            sum += train[step];
        }
        return sum / (to - from);
    }
}
