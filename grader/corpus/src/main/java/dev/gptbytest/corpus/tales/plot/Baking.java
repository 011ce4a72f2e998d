package dev.gptbytest.corpus.tales.plot;

import dev.gptbytest.corpus.tales.grammar.Lexicon;
import dev.gptbytest.corpus.tales.grammar.Node;

/** A dish needs what only a friend has. */
final class Baking {

    private Baking() {}

    static Node story(Lexicon lexicon) {
        return new Script(lexicon)
                .hero()
                .beat(
                        "wish",
                        "One [weather] [day], {hero} wanted to make [taste.a] {dish} for {hero.his} [relative].",
                        "One [weather] [day], {hero.his} [relative] asked {hero} for [taste.a] {dish}.",
                        "On a [weather] [day], {hero} began to make [taste.a] {dish}.")
                .beat(
                        "mixing",
                        "{hero} [busily] mixed [stuff] and [fruit] in [colour.a] bowl.",
                        "{hero.He} put [fruit] and [drink] into [colour.a] pot.",
                        "{hero.He} [busily] cut the [fruit] with [look.a] knife.")
                .beat(
                        "trouble",
                        "But there was no [stuff] left for the {dish}.",
                        "But the {dish} needed some [stuff], and the [colour] jar was empty.",
                        "Then {hero} dropped all the [stuff] on the [colour] floor.")
                .beat(
                        "dismay",
                        "{hero} was [sad] and [sighed], \"Now there will be no {dish}.\"",
                        "\"What shall I do now?\" {hero} [sighed] [sadly].",
                        "{hero.He} [searched] [beside] the cupboard and felt [sad].")
                .beat(
                        "friend",
                        "Then {friend} [went] over from next door with [number] bags of [stuff].",
                        "Just then {friend} knocked at the [colour] door and brought some [stuff].",
                        "\"I have some [stuff] at home,\" [said] {hero.his} friend {friend} [softly].")
                .beat(
                        "cooking",
                        "{hero} and {friend} stirred the {dish} [busily] and sang [gladly].",
                        "{friend} stirred the {dish} [busily] while {hero} poured the [drink].",
                        "{friend} and {hero} worked [busily] for [number] hours.")
                .beat(
                        "eating",
                        "The {dish} was very [taste], and everyone was [happy].",
                        "{hero.His} [relative] tried the {dish} and was [happy].",
                        "They ate the {dish} with [drink] [beside] the [tall] [spot].")
                .beat(
                        "close",
                        "\"You are a [good] friend,\" {hero} [said] to {friend} [softly].",
                        "After that, {hero} and {friend} made {dish.a} with [fruit] every [day].")
                .end();
    }
}
