package dev.gptbytest.corpus.tales.grammar;

import java.util.HashSet;
import java.util.Set;

/**
 * What a survey knows at a place in the grammar.
 *
 * @param cast roles that every derivation has mentioned by now
 * @param unsure roles that some derivations have mentioned and others have not
 * @param start whether no text came before
 */
record Context(Set<Role> cast, Set<Role> unsure, boolean start) {

    static final Context START = new Context(Set.of(), Set.of(), true);

    /** @throws IllegalStateException if it depends on the derivation whether the role was mentioned before */
    boolean knows(Role role) {
        if (unsure.contains(role)) {
            throw new IllegalStateException("Role " + role + " is mentioned in some alternatives of an earlier choice"
                    + " and not in others, so its entropy is not known here; mention it in all of them or in none.");
        }
        return cast.contains(role);
    }

    /** @throws IllegalStateException if the role must differ from one that is not cast yet */
    Context with(Role role) {
        if (role.other() != null && !knows(role.other())) {
            throw new IllegalStateException("Role " + role + " must differ from " + role.other()
                    + ", which is not cast yet; mention " + role.other() + " first.");
        }
        Set<Role> more = new HashSet<>(cast);
        more.add(role);
        return new Context(more, unsure, start);
    }

    /** What is known where two alternatives meet. */
    Context or(Context another) {
        Set<Role> both = new HashSet<>(cast);
        both.retainAll(another.cast);
        Set<Role> either = new HashSet<>(unsure);
        either.addAll(another.unsure);
        either.addAll(cast);
        either.addAll(another.cast);
        either.removeAll(both);
        return new Context(both, either, start || another.start);
    }

    Context afterText() {
        return start ? new Context(cast, unsure, false) : this;
    }

    /** A text as it appears in a story: the very first one loses its leading space. */
    String shown(String text) {
        return start ? text.stripLeading() : text;
    }
}
