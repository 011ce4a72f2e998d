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
                        "{hero} wanted to have a picnic {place.at} with {hero.his} friend {friend}.",
                        "One [day], {hero} and {friend} [went] to the {place} for a picnic.",
                        "\"Let us have a picnic {place.at},\" {hero} [said] to {friend} one [day].")
                .beat(
                        "basket",
                        "{hero.His} [relative] packed {dish.a}, some [fruit] and [drink].",
                        "They took [taste.a] {dish} in [look.a] basket.",
                        "{hero} packed [number] [fruit] and {friend} brought [taste.a] {dish}.")
                .beat(
                        "blanket",
                        "They put [colour.a] blanket [beside] the [tall] [spot] and played [game].",
                        "{hero} sat down [gladly] [beside] the [spot] on [colour.a] blanket.",
                        "They sang [number] songs and [went] around the [tall] [spot].")
                .beat(
                        "turn",
                        "But then [number] (grey|black|dark|heavy) clouds came, and it (rained|poured|snowed|hailed|thundered).",
                        "Then a [fur] {animal} came from [beside] the [spot] and took the {dish}.",
                        "But a (strong|wild|cold|sudden) wind blew the {dish} into the [tall] [spot].")
                .beat(
                        "dismay",
                        "\"Oh no, our {dish}!\" {hero} [sighed] [sadly].",
                        "{hero} was [sad], and {friend} was hungry.",
                        "\"Our picnic is over,\" {friend} [sighed] and felt [sad].")
                .beat(
                        "idea",
                        "Then {hero} had [look.a] idea and [went] to the [colour] (tent|hut|house|cave).",
                        "Then {friend} [saw] [look.a] hut [beside] the [spot].",
                        "\"We can go to my [relative],\" {friend} [said] [softly].")
                .beat(
                        "shelter",
                        "There they shared the [fruit] and told [number] funny stories.",
                        "There {hero} and {friend} played [game] and drank [taste] [drink].",
                        "There {hero.his} [relative] gave them another {dish} and some [drink].")
                .beat(
                        "close",
                        "It was the (best|nicest|finest) [day] of all, and {hero} was [happy].",
                        "\"I like picnics with you,\" {hero} [said] to {friend} [softly].",
                        "{friend} [cheered] [gladly], and {hero} felt [happy].")
                .end();
    }
}
