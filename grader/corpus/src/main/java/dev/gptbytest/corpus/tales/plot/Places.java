package dev.gptbytest.corpus.tales.plot;

import dev.gptbytest.corpus.tales.grammar.Word;
import dev.gptbytest.corpus.tales.grammar.WordList;
import java.util.ArrayList;
import java.util.List;

/** Where a story happens; a place knows whether one is in it, at it or on it. */
final class Places {

    private static final String IN =
            "garden park forest barn library castle orchard village town field museum tower meadow valley palace";
    private static final String AT = "market zoo beach lake river station school harbour pond mill lighthouse";
    private static final String ON = "hill bridge farm island playground mountain";

    private Places() {}

    static WordList all() {
        List<Word> places = new ArrayList<>();
        add(places, "in the ", IN);
        add(places, "at the ", AT);
        add(places, "on the ", ON);
        return new WordList("place", places);
    }

    private static void add(List<Word> places, String preposition, String words) {
        for (String word : words.split(" ")) {
            places.add(Word.of(word).with("at", preposition + word));
        }
    }
}
