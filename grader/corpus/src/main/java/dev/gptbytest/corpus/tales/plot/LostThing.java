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
                        "{hero.His} [relative] gave {hero.him} [look.a] {thing} to play with.")
                .beat(
                        "loss",
                        "But near the [tall] [spot], the {thing} (fell|slipped|dropped) out of {hero.his} [colour] bag.",
                        "But after a game of [game], the {thing} was (gone|lost|missing).",
                        "Then {hero} fell asleep [beside] the [spot], and the {thing} was lost.")
                .beat(
                        "grief",
                        "{hero} felt [sad] and began to (cry|weep|sob).",
                        "\"Where is my {thing}?\" {hero} [sighed] [sadly].",
                        "{hero.He} [searched] [beside] the [spot], but it was not there.")
                .beat(
                        "friend",
                        "{hero.His} friend {friend} came by and [said], \"I will help you.\"",
                        "Then {friend} came along with some [fruit] and [said], \"Let us look together.\"")
                .beat(
                        "search",
                        "They [searched] [busily] [beside] the [tall] [spot].",
                        "{friend} [searched] [beside] the [spot], and {hero} [searched] [beside] the [tall] gate.")
                .beat(
                        "find",
                        "At last, {friend} [saw] the {thing} [beside] the [tall] [spot].",
                        "Soon {friend} [saw] the {thing} {place.at}, right [beside] the [spot].")
                .beat(
                        "thanks",
                        "{hero} was so [happy] that {hero.he} gave {friend} some [fruit].",
                        "\"Thank you!\" {hero} [cheered], and they played [game] until dinner.")
                .end();
    }
}
