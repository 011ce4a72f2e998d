package dev.gptbytest.corpus.tales.grammar;

import java.util.Optional;

/**
 * Whether a text belongs to a grammar.
 *
 * @param derivation how the text came about; empty if the grammar cannot say it
 * @param reason why it cannot, in one sentence; empty if it can
 */
public record Verdict(Optional<Derivation> derivation, String reason) {

    public boolean wellFormed() {
        return derivation.isPresent();
    }
}
