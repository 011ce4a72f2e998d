package dev.gptbytest.inference;

import dev.gptbytest.kit.Task;
import java.util.List;
import java.util.stream.Stream;

/**
 * One of several continuations that a beam search follows.
 *
 * @param tokens the ids written so far, without the prompt; with the end-of-text token, if it came
 * @param logProbability the sum of {@code ln p} over these tokens, 0 or below
 * @param ended whether the last token ends the text
 */
public record Beam(List<Integer> tokens, double logProbability, boolean ended) {
    /** Nothing written yet. */
    static final Beam EMPTY = new Beam(List.of(), 0, false);

    /**
     * How good it is: {@code logProbability / length^lengthPenalty}. Every token makes the sum smaller, so without the
     * division the shortest would win. The length counts the written tokens only, the end-of-text token among them.
     *
     * @param lengthPenalty 0 for the plain sum, 1 for the mean per token, above 1 in favour of long texts
     */
    @Task("9.18 score a beam")
    public double score(double lengthPenalty) {
        return logProbability / Math.pow(tokens.size(), lengthPenalty);
    }

    /** The ids to print: all but the end-of-text token. */
    public int[] ids() {
        return tokens.stream()
                .limit(ended ? tokens.size() - 1 : tokens.size())
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** This beam with one more token. */
    Beam then(Continuation next, boolean ends) {
        return new Beam(Stream.concat(tokens.stream(), Stream.of(next.token())).toList(), next.logProbability(), ends);
    }
}
