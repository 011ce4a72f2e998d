package dev.gptbytest.corpus.tales.plot;

import dev.gptbytest.corpus.tales.grammar.Word;
import dev.gptbytest.corpus.tales.grammar.WordList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The children of the stories; a name brings its pronouns along. */
final class Names {

    private static final String GIRLS = "Anna Clara Ella Emma Ivy Jane Lily Lucy Maya Mia Nora Rosa Ruby Sara Tess Zoe";
    private static final String BOYS = "Adam Ben Carl Finn Hugo Jack Leo Luke Max Noah Oscar Otto Peter Sam Theo Tom";

    private Names() {}

    static WordList all() {
        List<Word> names = new ArrayList<>();
        for (String girl : GIRLS.split(" ")) {
            names.add(child(girl, "girl", "she", "her", "her"));
        }
        for (String boy : BOYS.split(" ")) {
            names.add(child(boy, "boy", "he", "him", "his"));
        }
        Collections.sort(names, (a, b) -> a.toString().compareTo(b.toString()));
        return new WordList("name", names);
    }

    private static Word child(String name, String kind, String he, String him, String his) {
        return Word.of(name)
                .with("child", kind)
                .with("he", he)
                .with("He", capital(he))
                .with("him", him)
                .with("his", his)
                .with("His", capital(his));
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
