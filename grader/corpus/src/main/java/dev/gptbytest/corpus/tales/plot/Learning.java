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
                        "{hero} wanted to {skill} like {hero.his} [relative].",
                        "\"I want to {skill},\" {hero} [said] [softly].")
                .place()
                .beat(
                        "first try",
                        "There {hero} tried to {skill} [number] times and (fell|tripped|slipped).",
                        "There {hero} tried to {skill}, but a [fur] {animal} laughed.")
                .beat(
                        "doubt",
                        "\"I will never {skill},\" {hero} [sighed] [sadly].",
                        "{hero} was [sad] and sat [beside] [tall.a] [spot].")
                .beat(
                        "friend",
                        "{hero.His} friend {friend} [went] by with [look.a] book.",
                        "{hero.His} friend {friend} [said] [softly], \"Try it again.\"")
                .beat(
                        "practice",
                        "{hero} and {friend} practised [busily] for [number] days.",
                        "{friend} helped {hero} [softly] on a [weather] [day].")
                .beat(
                        "close",
                        "Now {hero} can {skill}, and {hero.he} gave {friend} [number] [fruit].",
                        "\"You can {skill}!\" {friend} [cheered] [gladly] and felt [happy].")
                .end();
    }
}
