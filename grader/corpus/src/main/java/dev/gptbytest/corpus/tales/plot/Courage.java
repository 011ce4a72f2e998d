package dev.gptbytest.corpus.tales.plot;

import dev.gptbytest.corpus.tales.grammar.Lexicon;
import dev.gptbytest.corpus.tales.grammar.Node;

/** Somebody is afraid, and with a friend no longer. */
final class Courage {

    private Courage() {}

    static Node story(Lexicon lexicon) {
        return new Script(lexicon)
                .hero()
                .beat("fear", "But {hero} was afraid of the {fear}.", "But {hero} did not like the {fear}.")
                .place()
                .beat(
                        "fright",
                        "There {hero} thought of the {fear} and hid [beside] [tall.a] [spot].",
                        "There {hero} thought of the {fear} and dropped [number] [fruit].")
                .beat(
                        "friend",
                        "{hero.His} friend {friend} [went] by with [look.a] lantern.",
                        "{hero.His} friend {friend} [said] [softly], \"Take my hand.\"",
                        "{hero.His} friend {friend} gave {hero.him} [colour.a] doll of [cloth].")
                .beat(
                        "advice",
                        "{friend} told [tale.a] story about the {fear} and a [fur] {animal}.",
                        "\"When I am [sad], I think of [fruit],\" {friend} [said].")
                .beat(
                        "courage",
                        "So {hero} and {friend} [went] [busily] around the [tall] [spot].",
                        "They sang [number] [tale] songs about the {fear}.")
                .beat(
                        "victory",
                        "Now {hero} felt [nature] and [happy].",
                        "\"I am not afraid of the {fear},\" {hero} [cheered] [gladly].")
                .end();
    }
}
