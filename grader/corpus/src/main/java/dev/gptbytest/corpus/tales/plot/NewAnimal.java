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
                        "There {hero.he} [saw] a [fur] {animal} [beside] the [tall] [spot].",
                        "{hero.He} heard a noise [beside] the [spot], and out came a [fur] {animal}.",
                        "A [fur] {animal} was hiding [beside] [tall.a] [spot].")
                .beat(
                        "need",
                        "The {animal} was [need] and looked [sad].",
                        "\"You look [need], little {animal},\" {hero} [said] [softly].",
                        "The [need] {animal} could not find its (home|mother|family|nest).")
                .beat(
                        "help",
                        "{hero} [softly] gave the {animal} some [fruit] and [drink].",
                        "{hero} put the {animal} on [colour.a] blanket of [cloth].",
                        "So {hero} [went] home and came back with [drink] in [colour.a] bowl.")
                .beat(
                        "comfort",
                        "The {animal} felt [happy] and licked {hero.his} (hand|nose|face|fingers).",
                        "Soon the {animal} jumped [gladly] over the [tall] [spot].",
                        "After a (short|long|little) rest, the {animal} was [happy] again.")
                .beat(
                        "asking",
                        "\"May I keep the {animal}?\" {hero} asked {hero.his} [relative] [softly].",
                        "{hero.His} [relative] [said], \"The {animal} can stay with us.\"")
                .beat(
                        "home",
                        "{hero} made a bed of [cloth] for the {animal} [beside] the [spot].",
                        "{hero} and {hero.his} [relative] [busily] built the {animal} [colour.a] house.")
                .beat(
                        "ever after",
                        "From that [day] on, {hero} and the {animal} were [good] friends.",
                        "Now {hero} and the {animal} run around {place.at} on every [weather] [day].")
                .end();
    }
}
