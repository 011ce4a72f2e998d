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
                        "One [weather] [day], {hero.he} made [taste.a] {dish} for {hero.his} {relative}.",
                        "One [weather] [day], {hero.his} {relative} wanted [taste.a] {dish}.")
                .beat(
                        "mixing",
                        "{hero} [busily] mixed [number] [fruit] and [drink] in [colour.a] bowl.",
                        "{hero.He} put [number] [fruit] and [drink] into [colour.a] pot.")
                .beat(
                        "trouble",
                        "But the {dish} needed {missing}, and the [colour] jar was empty.",
                        "But {hero} dropped all the {missing} on the [colour] floor.")
                .beat(
                        "dismay",
                        "\"No {missing}, no {dish},\" {hero} [sighed] [sadly].",
                        "{hero} looked for more {missing} [beside] the cupboard and felt [sad].")
                .beat(
                        "friend",
                        "Then {hero.his} friend {friend} [went] by with [number] bags of {missing}.",
                        "Just then {hero.his} friend {friend} brought {missing} in [colour.a] jar.")
                .beat(
                        "cooking",
                        "{hero} and {friend} stirred the {dish} [busily] for [number] hours.",
                        "{friend} [busily] stirred the {dish} while {hero} poured [drink].")
                .beat(
                        "close",
                        "{hero.His} {relative} was [happy] and ate the [taste] {dish}.",
                        "They ate the {dish} with {hero.his} {relative} and felt [happy].")
                .end();
    }
}
