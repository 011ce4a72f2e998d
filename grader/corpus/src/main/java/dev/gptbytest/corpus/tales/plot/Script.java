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

    /** A beat that can be said in several ways, all with the same probability. */
    Script beat(String name, String... ways) {
        beats.add(lexicon.sentence(name, ways));
        return this;
    }

    /** Who the story is about. */
    Script hero() {
        return beat(
                "hero",
                "Once upon a time there was [nature.a] child named {hero}.",
                "Once there lived [nature.a] and [manner] child called {hero}.",
                "{hero} was [nature.a] and [manner] {hero.child}.",
                "This is the story of {hero}, [nature.a] {hero.child}.");
    }

    /** Where it begins. */
    Script place() {
        return beat(
                "place",
                "One [weather] [day], {hero} [went] to the {place}.",
                "One [weather] [day], {hero.he} [went] to the {place} with {hero.his} [relative].",
                "On a [weather] [day], {hero} and {hero.his} [relative] [went] to the {place}.");
    }

    Node end() {
        return new Sequence(beats);
    }
}
