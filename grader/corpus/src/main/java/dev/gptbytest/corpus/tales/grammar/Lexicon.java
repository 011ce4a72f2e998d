package dev.gptbytest.corpus.tales.grammar;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The roles and the word lists that templates may name. */
public final class Lexicon {

    private final Map<String, Role> roles = new HashMap<>();
    private final Map<String, WordList> lists = new HashMap<>();

    public Lexicon(List<Role> roles, List<WordList> lists) {
        roles.forEach(role -> this.roles.put(role.name(), role));
        lists.forEach(list -> this.lists.put(list.name(), list));
    }

    Role role(String name) {
        return found(roles, name, "role");
    }

    WordList list(String name) {
        return found(lists, name, "word list");
    }

    private static <T> T found(Map<String, T> map, String name, String kind) {
        T value = map.get(name);
        if (value == null) {
            throw new IllegalArgumentException("There is no " + kind + " '" + name + "', only "
                    + map.keySet().stream().sorted().toList() + ".");
        }
        return value;
    }

    /** One of several sentences, each with the same probability. */
    public Node sentence(String beat, String... templates) {
        List<Node> alternatives = Arrays.stream(templates)
                .map(template -> Template.compile(this, " " + template))
                .toList();
        return alternatives.size() == 1 ? alternatives.get(0) : Choice.evenly(beat, alternatives);
    }
}
