package dev.gptbytest.corpus.tales.plot;

import dev.gptbytest.corpus.tales.grammar.Lexicon;
import dev.gptbytest.corpus.tales.grammar.Node;

/** A skill comes with practice, and with somebody who shows how. */
final class Learning {

    private Learning() {}

    static Node story(Lexicon lexicon) {
        return new Script(lexicon)
                .hero()
                .beat(
                        "wish",
                        "More than anything, {hero} wanted to {skill} like {hero.his} [relative].",
                        "\"I want to {skill},\" {hero} [said] to {hero.his} [relative].",
                        "{hero.His} [relative] could {skill} very well, but {hero} could not.")
                .place()
                .beat(
                        "first try",
                        "There {hero.he} tried to {skill} [beside] the [spot], but it went wrong.",
                        "{hero.He} tried to {skill} [number] times and (fell|tripped|slipped) [beside] the [tall] [spot].",
                        "{hero.He} [busily] tried to {skill}, but a [fur] {animal} laughed.")
                .beat(
                        "doubt",
                        "\"I will never {skill},\" {hero} [sighed] [sadly].",
                        "{hero} was [sad] and sat down [beside] the [tall] [spot].",
                        "It made {hero} so [sad] that {hero.he} ate [number] [fruit].")
                .beat(
                        "friend",
                        "Then {friend} came and [said], \"I can show you how to {skill}.\"",
                        "{hero.His} friend {friend} [went] over and [said], \"Try it again.\"",
                        "{friend} [saw] it and brought [look.a] book on how to {skill}.")
                .beat(
                        "practice",
                        "{hero} and {friend} practised [busily] for [number] days.",
                        "Every [weather] [day], {friend} helped {hero} [softly].",
                        "They practised [busily] [beside] the [spot] and drank some [drink].")
                .beat(
                        "success",
                        "At last, {hero} could {skill} as well as {hero.his} [relative].",
                        "Then, one [weather] [day], {hero} could {skill}.",
                        "Now {hero} can {skill} {place.at} and is very [happy].")
                .beat(
                        "close",
                        "{hero} was [happy] and gave {friend} [number] [fruit].",
                        "\"You did it!\" {friend} [cheered] [gladly] and felt [happy].")
                .end();
    }
}
