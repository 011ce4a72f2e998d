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
                        "On a [weather] [day], {hero} and {friend} were playing [game] {place.at}.")
                .beat(
                        "prize",
                        "They [saw] [look.a] {thing} [beside] the [tall] [spot].",
                        "{hero.His} [relative] gave them [look.a] {thing} to play with.",
                        "There was [look.a] {thing} [beside] the [spot].")
                .beat(
                        "quarrel",
                        "\"The {thing} is mine!\" {hero} (shouted|yelled|screamed) (loudly|angrily|crossly|rudely).",
                        "Both wanted the {thing}, and {hero} (pulled|pushed|grabbed|snatched) it (loudly|angrily|crossly|rudely).",
                        "\"I want the {thing} first!\" {friend} (shouted|yelled|screamed).")
                .beat(
                        "tears",
                        "{friend} felt [sad] and hid [beside] the [spot].",
                        "{friend} became [sad] and did not want to play [game].",
                        "Soon {friend} was crying [sadly] [beside] the [tall] [spot].")
                .beat(
                        "advice",
                        "{hero.His} [relative] [said], \"A [nature] child shares a {thing}.\"",
                        "Then {hero} sat down [sadly] [beside] the [tall] [spot] and thought.",
                        "A [colour] bird sang [softly] in the [tall] tree, and {hero} felt [sad].")
                .beat(
                        "sorry",
                        "{hero} [went] over to {friend} and [said], \"I am sorry.\"",
                        "\"You can have the {thing} today,\" {hero} [said] [softly].",
                        "{hero} gave {friend} the {thing} and [number] [fruit].")
                .beat(
                        "peace",
                        "{friend} smiled [softly], and they shared the {thing}.",
                        "{friend} was [happy] and [cheered], \"Let us share it!\"",
                        "So they played [gladly] with the {thing} for [number] hours.")
                .beat(
                        "close",
                        "{hero} was [happy], for a [good] friend is better than {thing.a}.",
                        "Then {hero} and {friend} had [fruit] and [drink] and felt [happy].")
                .end();
    }
}
