package dev.gptbytest.corpus.tales.plot;

import dev.gptbytest.corpus.tales.grammar.Lexicon;
import dev.gptbytest.corpus.tales.grammar.Node;

/** The weather turns, and the day is a good one all the same. */
final class Picnic {

    private Picnic() {}

    static Node story(Lexicon lexicon) {
        return new Script(lexicon)
                .hero()
                .beat(
                        "plan",
                        "One [day], {hero} had a picnic {place.at} with {hero.his} friend {friend}.",
                        "One [weather] [day], {hero} and {hero.his} friend {friend} had a picnic {place.at}.")
                .beat(
                        "basket",
                        "They brought [taste.a] {dish} and [drink] in [colour.a] basket.",
                        "{hero} brought [number] [fruit], and {friend} brought [taste.a] {dish}.")
                .beat(
                        "blanket",
                        "They sat [beside] [tall.a] [spot] on [colour.a] blanket.",
                        "They sang [number] [tale] songs and played [game] [beside] the [spot].")
                .beat(
                        "turn",
                        "But a [fur] {animal} came from the [spot] and took the {dish}.",
                        "But [number] clouds came, and rain fell on the {dish}.",
                        "But a (cold|wild|strong) wind blew the {dish} into the [tall] [spot].")
                .beat(
                        "dismay",
                        "\"Oh no, our {dish}!\" {hero} [sighed] [sadly].",
                        "{hero} was [sad], and {friend} was [sad].")
                .beat(
                        "shelter",
                        "Then {friend} [saw] [look.a] tent, and they told [number] [tale] stories.",
                        "Then {friend} [went] home for [number] [fruit] and [drink].")
                .beat(
                        "close",
                        "\"What [tale.a] [day],\" {hero} [said] to {friend} [softly].",
                        "{friend} [cheered] [gladly], and {hero} felt [happy].")
                .end();
    }
}
