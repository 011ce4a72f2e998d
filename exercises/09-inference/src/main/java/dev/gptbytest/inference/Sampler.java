package dev.gptbytest.inference;

import dev.gptbytest.kit.TODO;
import java.util.List;
import java.util.SplittableRandom;

/** Chooses one token after the other. Remembers where it is in its sequence of random numbers, so one sampler per text. */
public final class Sampler {
    private final SamplingSettings settings;
    private final SplittableRandom random;

    /** A sampler at the start of its random sequence. */
    public Sampler(SamplingSettings settings) {
        this.settings = settings;
        this.random = new SplittableRandom(settings.seed());
    }

    /**
     * The filters in the order of use: repetition penalty, temperature, top-k, top-p, min-p. At temperature 0 only the
     * penalty, because none of the others changes which token is the most likely.
     */
    public static List<LogitsFilter> filters(SamplingSettings settings) {
        return TODO.implement("9.9 the order of the filters");
    }

    /**
     * Chooses the next token: filters a copy of the logits, then takes the most likely token at temperature 0, and draws
     * one otherwise, with the next random number.
     *
     * @param logits {@code V} numbers, left as they are
     * @param history the ids of all tokens so far, prompt included
     * @return the id of the token
     */
    public int next(float[] logits, int... history) {
        return TODO.implement("9.10 choose the next token");
    }
}
