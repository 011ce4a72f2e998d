package dev.gptbytest.corpus.tales.grammar;

import java.util.Arrays;

/** Says where in a text something is wrong, in the words of a reader. */
record Sentences(String text) {

    String describe(int at, String what) {
        if (text.isBlank()) {
            return "it is empty";
        }
        int sentence = number(at);
        String rest = text.substring(at).strip();
        if (rest.isEmpty()) {
            return ended(text.length() - 1)
                    ? "it stops after sentence " + (sentence - 1) + ", before its end"
                    : "sentence " + sentence + " breaks off";
        }
        if (!ended(text.length() - 1) && rest.indexOf(' ') < 0) {
            return "sentence " + sentence + " breaks off at '" + rest + "'";
        }
        return "sentence " + sentence + ": " + what + " where it says '" + firstWords(rest) + "'";
    }

    /** Number, from 1, of the sentence that the character at a position belongs to. */
    private int number(int at) {
        int number = 1;
        for (int i = 0; i < Math.min(at, text.length()); i++) {
            if (ended(i) && (i + 1 == text.length() || text.charAt(i + 1) == ' ')) {
                number++;
            }
        }
        return number;
    }

    /** Whether a sentence is over with the character at a position: a full stop, or a quote behind one. */
    private boolean ended(int i) {
        char c = text.charAt(i);
        return isStop(c) || (c == '"' && i > 0 && isStop(text.charAt(i - 1)));
    }

    private static boolean isStop(char c) {
        return c == '.' || c == '!' || c == '?';
    }

    private static String firstWords(String rest) {
        String[] words = rest.split(" ", 4);
        return String.join(" ", Arrays.copyOf(words, Math.min(3, words.length)));
    }
}
