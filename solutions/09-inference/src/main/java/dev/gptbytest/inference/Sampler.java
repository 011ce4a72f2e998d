package dev.gptbytest.inference;

import dev.gptbytest.kit.Task;
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
    @Task("9.9 the order of the filters")
    public static List<LogitsFilter> filters(SamplingSettings settings) {
        LogitsFilter penalty = new RepetitionPenalty(settings.repetitionPenalty());
        if (settings.temperature() == 0) {
            return List.of(penalty);
        }
        return List.of(
                penalty,
                new Temperature(settings.temperature()),
                new TopK(settings.topK()),
                new TopP(settings.topP()),
                new MinP(settings.minP()));
    }

    /**
     * Chooses the next token: filters a copy of the logits, then takes the most likely token at temperature 0, and draws
     * one otherwise, with the next random number.
     *
     * @param logits {@code V} numbers, left as they are
     * @param history the ids of all tokens so far, prompt included
     * @return the id of the token
     */
    @Task("9.10 choose the next token")
    public int next(float[] logits, int... history) {
        float[] filtered = logits.clone();
        for (LogitsFilter filter : filters(settings)) {
            filter.apply(filtered, history);
        }
        return settings.temperature() == 0
                ? Greedy.pick(filtered)
                : Categorical.draw(Categorical.probabilities(filtered), random.nextDouble());
    }
}
