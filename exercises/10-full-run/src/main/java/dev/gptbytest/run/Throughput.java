package dev.gptbytest.run;

import dev.gptbytest.kit.TODO;
import java.time.Duration;

/** How fast a training is, and how long it will still take. The first steps, always slower, are left out. */
public final class Throughput {
    private final int warmup;
    private long steps;
    private long tokens;
    private double seconds;

    /**
     * Nothing measured yet.
     *
     * @param warmup how many steps to leave out
     */
    public Throughput(int warmup) {
        this.warmup = warmup;
    }

    /**
     * Notes a step.
     *
     * @param stepTokens predictions learned from, over all batches of the step
     * @param stepSeconds how long it took
     */
    public void add(long stepTokens, double stepSeconds) {
        TODO.implement("10.7 measure the speed");
    }

    /** Tokens per second; NaN until a step has been measured. */
    public double tokensPerSecond() {
        return TODO.implement("10.8 the speed");
    }

    /**
     * The time until the end, at the speed so far; zero until a step has been measured.
     *
     * @param stepsLeft steps to go
     */
    public Duration left(long stepsLeft) {
        return TODO.implement("10.9 the time left");
    }
}
