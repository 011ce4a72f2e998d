package dev.gptbytest.corpus.tales.grammar;

/** A text being parsed. It remembers how far any attempt came and what was missing there. */
final class Reading {

    private final String text;
    private final Sentences sentences;
    private int furthest = -1;
    private boolean certain;
    private String reason = "it is empty";

    /** @param text the text with one space before it, as the grammar says it */
    Reading(String text) {
        this.text = text;
        this.sentences = new Sentences(text);
    }

    int length() {
        return text.length();
    }

    String reason() {
        return reason;
    }

    boolean sees(String piece, int at) {
        return text.startsWith(piece, at);
    }

    /** Like {@link #sees}, but the piece must not end inside a longer word. */
    boolean seesWord(String piece, int at) {
        int end = at + piece.length();
        return sees(piece, at) && (end == text.length() || !Character.isLetter(text.charAt(end)));
    }

    void missed(String piece, int at) {
        int same = 0;
        while (same < piece.length() && at + same < text.length() && piece.charAt(same) == text.charAt(at + same)) {
            same++;
        }
        int word = at + same;
        while (word > at && Character.isLetter(text.charAt(word - 1))) {
            word--;
        }
        int begin = word - at;
        note(word, false, "'" + firstWord(piece.substring(begin)) + "' was expected");
    }

    void missedWord(String list, int prefix, int at) {
        note(skip(prefix, at), false, "a word for '" + list + "' was expected");
    }

    void missedRole(Role role, Word known, String form, int prefix, int at) {
        int word = skip(prefix, at);
        boolean another = role.list().words().stream().anyMatch(other -> seesWord(other.form(form), word));
        String where = form.isEmpty() ? "the " + role + " is '" + known + "'" : agreement(role, known, form);
        note(word, another, where);
    }

    private static String agreement(Role role, Word known, String form) {
        return "'" + known.form(form) + "' was expected, for the " + role + " '" + known + "'";
    }

    void missedFirst(Role role, Path path, String form, int prefix, int at) {
        int word = skip(prefix, at);
        Word taken = role.other() == null ? null : path.player(role.other());
        boolean same = taken != null && role.list().words().contains(taken) && seesWord(taken.form(form), word);
        note(
                word,
                same,
                same ? "the " + role + " cannot be the " + role.other() + " too" : "a " + role + " was expected");
    }

    void missedEnd(int at) {
        note(at, true, "the story was already over");
    }

    private int skip(int prefix, int at) {
        return sees(" ", at) ? Math.min(at + prefix, text.length()) : at;
    }

    private void note(int at, boolean sure, String what) {
        if (at > furthest || (at == furthest && sure && !certain)) {
            furthest = at;
            certain = sure;
            reason = sentences.describe(at, what);
        }
    }

    private static String firstWord(String piece) {
        String rest = piece.strip();
        int end = rest.indexOf(' ');
        return end < 0 ? rest : rest.substring(0, end);
    }
}
