package dev.gptbytest.corpus.tales.grammar;

import java.util.List;
import java.util.Optional;

/**
 * How a text came about: its choices in the order of the text.
 *
 * @param logProbability natural logarithm of the probability of the text
 */
public record Derivation(List<Step> steps, double logProbability) {

    /** One choice: the slot (a role, a word list, or the name of a choice) and what was taken. */
    public record Step(String slot, String value) {

        @Override
        public String toString() {
            return slot + "=" + value;
        }
    }

    /** What was taken the first time that a slot was drawn. */
    public Optional<String> value(String slot) {
        return steps.stream()
                .filter(step -> step.slot().equals(slot))
                .map(Step::value)
                .findFirst();
    }
}
