package dev.gptbytest.corpus.tales.plot;

import dev.gptbytest.corpus.tales.grammar.Lexicon;
import dev.gptbytest.corpus.tales.grammar.Node;

/** Somebody is afraid, and with a friend no longer. */
final class Courage {

    private Courage() {}

    static Node story(Lexicon lexicon) {
        return new Script(lexicon)
                .hero()
                .beat(
                        "fear",
                        "But {hero} was very afraid of the {fear}.",
                        "Only one thing made {hero} [sad], and it was the {fear}.",
                        "{hero.His} [relative] knew that {hero} feared the {fear}.")
                .place()
                .beat(
                        "fright",
                        "There {hero.he} thought of the {fear} and hid [beside] the [tall] [spot].",
                        "\"Is that the {fear}?\" {hero} [sighed] and ran to the [tall] [spot].",
                        "{hero.He} thought of the {fear} and dropped all {hero.his} [fruit].")
                .beat(
                        "friend",
                        "{hero.His} friend {friend} [saw] {hero.him} and [said], \"Take my hand.\"",
                        "Then {friend} came [softly] and brought [look.a] lantern.",
                        "Then {friend} sat down and gave {hero.him} [colour.a] doll of [cloth].")
                .beat(
                        "advice",
                        "\"The {fear} is only [need],\" {friend} [said] [softly].",
                        "{friend} told [look.a] story about the {fear} and a [nature] king.",
                        "\"When I am [sad], I think of [fruit],\" {friend} [said].")
                .beat(
                        "courage",
                        "{hero} took [number] deep breaths and thought [busily] of the {fear}.",
                        "So {hero} and {friend} [went] [busily] around the [tall] [spot].",
                        "They sang [number] songs about the {fear} and [fruit].")
                .beat(
                        "victory",
                        "Now {hero} felt [nature] and [happy].",
                        "\"I am not afraid any more!\" {hero} [cheered] [gladly].",
                        "{hero.His} [relative] was [happy] and gave them [drink].")
                .beat(
                        "close",
                        "That [day], {hero} and {friend} laughed [gladly] about the {fear}.",
                        "After that, {hero} helped every [nature] child who feared the {fear}.")
                .end();
    }
}
