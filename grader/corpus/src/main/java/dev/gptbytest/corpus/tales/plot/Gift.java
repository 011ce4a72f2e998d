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
                        "On [day], it was the birthday of {friend}, a [good] friend.",
                        "{hero} had a [good] friend called {friend}, who had a birthday that [day].",
                        "The birthday of {friend} was on a [weather] [day].")
                .beat(
                        "plan",
                        "{hero} wanted to give {friend} [look.a] {thing}.",
                        "\"I want to give {friend} {thing.a},\" {hero} [said] to {hero.his} [relative].",
                        "{friend} wished for [look.a] {thing}.")
                .beat(
                        "no money",
                        "But {hero} had only [number] coins and felt [sad].",
                        "But the shop near the [tall] [spot] had no {thing}, and {hero} was [sad].",
                        "{hero} [went] to the [colour] shop with {hero.his} [relative], but it was closed.")
                .beat(
                        "idea",
                        "Then {hero.his} [relative] [said], \"You can make {thing.a} of [cloth].\"",
                        "Then {hero} [saw] some [colour] [cloth] [beside] the [spot].",
                        "So {hero} took some [cloth] and [number] [colour] buttons.")
                .beat(
                        "making",
                        "{hero} worked [busily] on the {thing} for [number] hours.",
                        "With [colour] string and [colour] glue, {hero} made the {thing}.",
                        "{hero.His} [relative] helped {hero.him} [softly] to paint the {thing} [colour].")
                .beat(
                        "party",
                        "At the party {place.at}, there were [fruit] and [drink].",
                        "The party was {place.at}, and [number] children played [game].",
                        "{hero} [went] to the party {place.at} and [cheered], \"Happy birthday!\"")
                .beat(
                        "joy",
                        "{friend} opened the [colour] box [busily] and [saw] the {thing}.",
                        "\"What [look.a] {thing}!\" {friend} [cheered] [gladly].",
                        "{friend} was [happy] and put the {thing} [beside] the [colour] lamp.")
                .beat(
                        "close",
                        "{hero} felt [happy], and they ate a [taste] cake.",
                        "\"It is the nicest present of all,\" {friend} [said] to {hero} [softly].")
                .end();
    }
}
