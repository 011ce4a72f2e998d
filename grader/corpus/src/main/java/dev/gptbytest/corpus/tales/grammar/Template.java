package dev.gptbytest.corpus.tales.grammar;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a sentence with gaps.
 *
 * <ul>
 *   <li>{@code {hero}} or {@code {hero.his}}: a role, in a form of the word that plays it
 *   <li>{@code [feeling]} or {@code [feeling.a]}: a word drawn afresh from a list
 *   <li>{@code (ran|walked)}: one of several pieces, each with the same probability
 * </ul>
 *
 * Every sentence begins with a space, which a grammar takes away at the beginning of a text. A space always goes with
 * the word behind it, as in GPT-2's pre-tokens, so that the tokens of a text are those of its pieces.
 */
final class Template {

    private final Lexicon lexicon;
    private final String source;
    private final List<Node> nodes = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int at;

    private Template(Lexicon lexicon, String source) {
        this.lexicon = lexicon;
        this.source = source;
    }

    static Node compile(Lexicon lexicon, String source) {
        Template template = new Template(lexicon, source);
        while (template.at < source.length()) {
            template.step();
        }
        template.flush();
        return template.nodes.size() == 1 ? template.nodes.get(0) : new Sequence(template.nodes);
    }

    private void step() {
        char c = source.charAt(at);
        switch (c) {
            case '{' -> mention(prefix(), upTo('}'));
            case '[' -> draw(prefix(), upTo(']'));
            case '(' -> choice(prefix(), upTo(')'));
            case '}', ']', ')', '|' -> throw bad("has a '" + c + "' that opens nothing");
            default -> {
                text.append(c);
                at++;
            }
        }
    }

    private void mention(String prefix, String gap) {
        String[] parts = nameAndForm(gap);
        nodes.add(new Mention(prefix, lexicon.role(parts[0]), parts[1]));
    }

    private void draw(String prefix, String gap) {
        String[] parts = nameAndForm(gap);
        nodes.add(new WordDraw(prefix, lexicon.list(parts[0]), parts[1]));
    }

    private void choice(String prefix, String gap) {
        List<Node> alternatives = new ArrayList<>();
        for (String alternative : gap.split("\\|", -1)) {
            if (alternative.isEmpty()) {
                throw bad("has an empty alternative");
            }
            alternatives.add(compile(lexicon, prefix + alternative));
        }
        nodes.add(Choice.evenly("(" + gap + ")", alternatives));
    }

    private static String[] nameAndForm(String gap) {
        String[] parts = gap.split("\\.", 2);
        return parts.length == 2 ? parts : new String[] {gap, ""};
    }

    /** Ends the text before a gap; its last space belongs to the gap. */
    private String prefix() {
        boolean space = text.length() > 0 && text.charAt(text.length() - 1) == ' ';
        if (space) {
            text.setLength(text.length() - 1);
        } else if (text.length() > 0 && Character.isLetter(text.charAt(text.length() - 1))) {
            throw bad("has a letter right before a gap");
        }
        flush();
        return space ? " " : "";
    }

    private void flush() {
        if (text.length() > 0) {
            if (!nodes.isEmpty() && Character.isLetter(text.charAt(0))) {
                throw bad("has a letter right behind a gap");
            }
            nodes.add(new Text(text.toString()));
            text.setLength(0);
        }
    }

    private String upTo(char close) {
        int end = source.indexOf(close, at);
        if (end < 0) {
            throw bad("has a gap without '" + close + "'");
        }
        String gap = source.substring(at + 1, end);
        at = end + 1;
        return gap;
    }

    private IllegalArgumentException bad(String what) {
        return new IllegalArgumentException("The template \"" + source.strip() + "\" " + what + ".");
    }
}
