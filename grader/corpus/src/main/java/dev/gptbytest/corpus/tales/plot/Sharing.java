package dev.gptbytest.corpus.tales.plot;

import dev.gptbytest.corpus.tales.grammar.Lexicon;
import dev.gptbytest.corpus.tales.grammar.Node;

/** Two children want the same thing, and learn to share it. */
final class Sharing {

    private Sharing() {}

    static Node story(Lexicon lexicon) {
        return new Script(lexicon)
                .hero()
                .beat(
                        "meeting",
                        "One [weather] [day], {hero} met {hero.his} friend {friend} {place.at}.",
                        "One [weather] [day], {hero} played [game] with {hero.his} friend {friend} {place.at}.")
                .beat(
                        "prize",
                        "They [saw] [look.a] {thing} [beside] the [tall] [spot].",
                        "There was [look.a] {thing} [beside] [tall.a] [spot].")
                .beat(
                        "quarrel",
                        "\"The {thing} is mine!\" {hero} (shouted|yelled|screamed) [angrily].",
                        "{hero} (pulled|pushed|grabbed|snatched) the {thing} [angrily].")
                .beat(
                        "tears",
                        "{friend} felt [sad] and hid [beside] [tall.a] [spot].",
                        "{friend} was [sad] and [sad2] and did not play [game].")
                .beat(
                        "sorry",
                        "{hero} [went] to {friend} and [said], \"I am sorry.\"",
                        "\"Take the {thing}, {friend},\" {hero} [said] [softly].",
                        "{hero} gave {friend} the {thing} and [number] [fruit].")
                .beat(
                        "peace",
                        "{friend} smiled [softly], and they shared the {thing}.",
                        "They played [gladly] with the {thing} for [number] hours.")
                .beat(
                        "close",
                        "{hero} was [happy], and they ate [fruit] with [drink].",
                        "\"You are a [good] friend,\" {friend} [said] to {hero} [softly].")
                .end();
    }
}
