package dev.gptbytest.corpus.tales.plot;

import dev.gptbytest.corpus.tales.grammar.Lexicon;
import dev.gptbytest.corpus.tales.grammar.Node;

/** An animal in need is helped, and stays. */
final class NewAnimal {

    private NewAnimal() {}

    static Node story(Lexicon lexicon) {
        return new Script(lexicon)
                .hero()
                .place()
                .beat(
                        "meeting",
                        "There {hero.he} [saw] a [fur] {animal} [beside] [tall.a] [spot].",
                        "A [fur] {animal} was hiding [beside] [tall.a] [spot].",
                        "There a [fur] {animal} lay [beside] the [spot].")
                .beat(
                        "need",
                        "The {animal} was [need] and [sad].",
                        "\"You look [need], little {animal},\" {hero} [said] [softly].")
                .beat(
                        "help",
                        "{hero} [softly] gave the {animal} some [fruit] and [drink].",
                        "{hero} [softly] put the {animal} on [colour.a] blanket of [cloth].",
                        "{hero} [went] home for [drink] and [colour.a] blanket.")
                .beat(
                        "comfort",
                        "The {animal} felt [happy] and licked {hero.his} (hand|nose|face|arm).",
                        "Soon the {animal} jumped [gladly] over the [tall] [spot].")
                .beat(
                        "home",
                        "{hero} [busily] made the {animal} a bed of [colour] [cloth].",
                        "{hero} [busily] built the {animal} [colour.a] house [beside] the [spot].")
                .beat(
                        "ever after",
                        "Now {hero} and the {animal} are [good] friends and eat [fruit].",
                        "From that [day] on, the {animal} played [game] with {hero}.")
                .end();
    }
}
