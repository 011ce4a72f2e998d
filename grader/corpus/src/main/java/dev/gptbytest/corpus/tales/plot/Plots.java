package dev.gptbytest.corpus.tales.plot;

import dev.gptbytest.corpus.tales.grammar.Choice;
import dev.gptbytest.corpus.tales.grammar.Grammar;
import dev.gptbytest.corpus.tales.grammar.Lexicon;
import java.util.List;

/** All plots together. */
public final class Plots {

    private Plots() {}

    /** The grammar of all stories; stories of something lost and of animals are told a little more often. */
    public static Grammar grammar() {
        Lexicon words = Vocabulary.lexicon();
        return new Grammar(Choice.of(
                "plot",
                List.of(
                        new Choice.Option("lost thing", 3, LostThing.story(words)),
                        new Choice.Option("new animal", 3, NewAnimal.story(words)),
                        new Choice.Option("baking", 2, Baking.story(words)),
                        new Choice.Option("sharing", 2, Sharing.story(words)),
                        new Choice.Option("courage", 2, Courage.story(words)),
                        new Choice.Option("learning", 2, Learning.story(words)),
                        new Choice.Option("gift", 2, Gift.story(words)),
                        new Choice.Option("picnic", 2, Picnic.story(words)))));
    }
}
