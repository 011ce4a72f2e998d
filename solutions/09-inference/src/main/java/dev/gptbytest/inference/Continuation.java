package dev.gptbytest.inference;

import dev.gptbytest.kit.Task;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A beam and a token that could come next.
 *
 * @param row the number of the beam
 * @param token the id of the token
 * @param logProbability of the beam with the token
 */
record Continuation(int row, int token, double logProbability) {
    /**
     * The most likely ones of all continuations of all beams.
     *
     * @param beams at least 1
     * @param logits what could come after each beam, one row of {@code V} numbers per beam
     * @param count how many; all if there are fewer
     * @return the most likely first; of equally likely ones, the earlier beam first, then the lower id
     */
    @Task("9.19 the best continuations")
    static List<Continuation> best(List<Beam> beams, float[][] logits, int count) {
        List<Continuation> all = new ArrayList<>();
        for (int row = 0; row < beams.size(); row++) {
            double[] probabilities = Categorical.probabilities(logits[row]);
            for (int token : Ranking.best(logits[row], count)) {
                double logProbability = beams.get(row).logProbability() + Math.log(probabilities[token]);
                all.add(new Continuation(row, token, logProbability));
            }
        }
        all.sort(Comparator.comparingDouble(Continuation::logProbability).reversed());
        return all.subList(0, Math.min(count, all.size()));
    }
}
