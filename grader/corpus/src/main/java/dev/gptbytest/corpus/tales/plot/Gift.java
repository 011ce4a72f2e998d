package dev.gptbytest.corpus.tales.plot;

import dev.gptbytest.corpus.tales.grammar.Lexicon;
import dev.gptbytest.corpus.tales.grammar.Node;

/** A present made by hand. */
final class Gift {

    private Gift() {}

    static Node story(Lexicon lexicon) {
        return new Script(lexicon)
                .hero()
                .beat(
                        "birthday",
                        "On [weekday], it was the birthday of {hero.his} [good] friend {friend}.",
                        "{hero.His} [good] friend {friend} had a birthday on [weekday].")
                .beat(
                        "plan",
                        "{hero} wanted to give {friend} [look.a] {thing}.",
                        "{friend} wished for [look.a] {thing}.")
                .beat(
                        "no money",
                        "But {hero} had only [number] coins and felt [sad].",
                        "But the shop near the [tall] [spot] had no {thing}.")
                .beat(
                        "making",
                        "So {hero} [busily] made the {thing} with [cloth] and [number] pins.",
                        "With [colour] [cloth] and [colour] glue, {hero} made the {thing}.",
                        "{hero.His} [relative] helped {hero.him} [softly] to make the {thing}.")
                .beat(
                        "party",
                        "At the party {place.at}, they had [fruit] and [drink].",
                        "The party was {place.at}, and [number] children played [game].")
                .beat(
                        "joy",
                        "{friend} [busily] opened [colour.a] box and [saw] the {thing}.",
                        "{friend} felt [happy] and put the {thing} [beside] [colour.a] cushion.")
                .beat(
                        "close",
                        "\"Thank you, {hero},\" {friend} [said] [softly], and they ate [taste] cake.",
                        "{hero} was [happy] and [cheered], \"Happy birthday!\"")
                .end();
    }
}
