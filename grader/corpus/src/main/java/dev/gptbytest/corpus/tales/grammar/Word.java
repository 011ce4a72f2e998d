package dev.gptbytest.corpus.tales.grammar;

import java.util.HashMap;
import java.util.Map;

/** A word in its forms; the form {@code ""} is the word itself, {@code "a"} has the article before it. */
public record Word(Map<String, String> forms) {

    public Word {
        forms = Map.copyOf(forms);
    }

    public static Word of(String text) {
        String article = "aeiou".indexOf(Character.toLowerCase(text.charAt(0))) >= 0 ? "an " : "a ";
        return new Word(Map.of("", text, "a", article + text));
    }

    public Word with(String form, String text) {
        Map<String, String> more = new HashMap<>(forms);
        more.put(form, text);
        return new Word(more);
    }

    /** @throws IllegalArgumentException if the word has no such form */
    public String form(String name) {
        String text = forms.get(name);
        if (text == null) {
            throw new IllegalArgumentException("The word " + this + " has no form '" + name + "', only "
                    + forms.keySet().stream().sorted().toList() + ".");
        }
        return text;
    }

    @Override
    public String toString() {
        return forms.get("");
    }
}
