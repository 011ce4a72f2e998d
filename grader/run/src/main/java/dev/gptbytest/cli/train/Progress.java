package dev.gptbytest.cli.train;

import java.time.Duration;
import java.util.OptionalDouble;

/**
 * How far a training is.
 *
 * @param step steps taken
 * @param steps steps to take
 * @param loss mean training loss of the last steps
 * @param validation the latest validation loss; NaN if there is none yet
 * @param floor the lowest loss possible, where it is known
 * @param learningRate of the last step
 * @param tokensPerSecond NaN if not known yet
 * @param left time until the end
 */
record Progress(
        long step,
        long steps,
        double loss,
        double validation,
        OptionalDouble floor,
        double learningRate,
        double tokensPerSecond,
        Duration left) {}
