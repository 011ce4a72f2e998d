package dev.gptbytest.corpus.tales.plot;

import dev.gptbytest.corpus.tales.grammar.Lexicon;
import dev.gptbytest.corpus.tales.grammar.Node;
import dev.gptbytest.corpus.tales.grammar.Sequence;
import java.util.ArrayList;
import java.util.List;

/** A story, beat by beat. */
final class Script {

    private final Lexicon lexicon;
    private final List<Node> beats = new ArrayList<>();

    Script(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** A beat that can be said in several ways, all with the same probability; derivations call it "friend beat". */
    Script beat(String name, String... ways) {
        beats.add(lexicon.sentence(name + " beat", ways));
        return this;
    }

    /** Who the story is about. */
    Script hero() {
        return beat(
                "hero",
                "Once there was [nature.a] child named {hero} who loved [fruit].",
                "{hero} was [nature.a] {hero.child} who loved [fruit] and [game].",
                "{hero} was [nature.a] and [manner] {hero.child}.");
    }

    /** Where it begins. */
    Script place() {
        return beat(
                "place",
                "One [weather] [day], {hero} [went] to the {place}.",
                "One [weather] [day], {hero.he} [went] [gladly] to the {place}.");
    }

    Node end() {
        return new Sequence(beats);
    }
}
