package dev.gptbytest.corpus.tales.grammar;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Words that can stand in the same place, all with the same probability. */
public record WordList(String name, List<Word> words) {

    public WordList {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("Word list " + name + " is empty.");
        }
    }

    public static WordList of(String name, String words) {
        return new WordList(
                name,
                List.of(words.strip().split("\\s+")).stream().map(Word::of).toList());
    }

    public int size() {
        return words.size();
    }

    /** A draw must be visible: two words that look alike would give a text two derivations. */
    void requireDistinct(String form) {
        Set<String> seen = new HashSet<>();
        for (Word word : words) {
            if (!seen.add(word.form(form))) {
                throw new IllegalArgumentException("List " + name + " cannot be drawn in the form '" + form + "': '"
                        + word.form(form) + "' stands for more than one word.");
            }
        }
    }
}
