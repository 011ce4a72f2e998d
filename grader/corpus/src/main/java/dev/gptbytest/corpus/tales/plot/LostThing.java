package dev.gptbytest.corpus.tales.plot;

import dev.gptbytest.corpus.tales.grammar.Lexicon;
import dev.gptbytest.corpus.tales.grammar.Node;

/** Something is lost, and found by a friend. */
final class LostThing {

    private LostThing() {}

    static Node story(Lexicon lexicon) {
        return new Script(lexicon)
                .hero()
                .place()
                .beat(
                        "treasure",
                        "{hero} had [look.a] {thing} from {hero.his} [relative].",
                        "{hero.He} took {hero.his} [look] {thing} along.",
                        "{hero.His} [relative] gave {hero.him} [look.a] {thing}.")
                .beat(
                        "loss",
                        "But near the [tall] [spot], {hero} (lost|dropped) the {thing}.",
                        "But after [number] games of [game], the {thing} was (gone|lost|missing).",
                        "Then {hero} slept [beside] [tall.a] [spot], and the {thing} was (gone|lost|missing).")
                .beat(
                        "grief",
                        "{hero} felt [sad] and [sad2].",
                        "\"Where is my {thing}?\" {hero} [sighed] [sadly].",
                        "{hero.He} [searched] [beside] the [tall] [spot] and felt [sad].")
                .beat(
                        "friend",
                        "Then {hero.his} friend {friend} [went] by with [number] [fruit].",
                        "{hero.His} friend {friend} [said] [softly], \"I can help you.\"")
                .beat(
                        "find",
                        "{friend} [searched] [busily] and [saw] the {thing} [beside] [tall.a] [spot].",
                        "At last, {friend} [saw] the {thing} [beside] the [tall] [spot].")
                .beat(
                        "thanks",
                        "{hero} was [happy] and gave {friend} [number] [fruit].",
                        "\"Thank you, {friend},\" {hero} [cheered] [gladly], and they played [game].")
                .end();
    }
}
