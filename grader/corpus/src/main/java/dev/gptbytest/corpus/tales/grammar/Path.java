package dev.gptbytest.corpus.tales.grammar;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The choices made so far: an immutable list that grows at its end, so that a parser can go back to any point of it.
 */
public final class Path {

    static final Path START = new Path(null, null, null, Map.of(), 0);

    private final Path before;
    private final String slot;
    private final String value;
    private final Map<Role, Word> cast;
    private final double logProbability;

    private Path(Path before, String slot, String value, Map<Role, Word> cast, double logProbability) {
        this.before = before;
        this.slot = slot;
        this.value = value;
        this.cast = cast;
        this.logProbability = logProbability;
    }

    Path choose(String name, String option, double log) {
        return new Path(this, name, option, cast, logProbability + log);
    }

    Path draw(String list, Word word, double log) {
        return choose(list, word.toString(), log);
    }

    Path cast(Role role, Word word, double log) {
        Map<Role, Word> more = new HashMap<>(cast);
        more.put(role, word);
        return new Path(this, role.name(), word.toString(), more, logProbability + log);
    }

    /** Who plays a role, or null if it has not been mentioned. */
    Word player(Role role) {
        return cast.get(role);
    }

    Derivation derivation() {
        Deque<Derivation.Step> steps = new ArrayDeque<>();
        for (Path path = this; path.before != null; path = path.before) {
            steps.addFirst(new Derivation.Step(path.slot, path.value));
        }
        return new Derivation(List.copyOf(steps), logProbability);
    }
}
