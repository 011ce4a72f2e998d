package dev.gptbytest.run;

import dev.gptbytest.kit.TODO;
import java.util.Collection;

/** Guesses what somebody meant who mistyped a name. */
public final class NearestName {
    private NearestName() {}

    /**
     * The name that is the fewest edits away; of two equally near ones the first in the alphabet. Case does not count.
     *
     * @param typed what was typed
     * @param known the names there are, at least one
     */
    public static String of(String typed, Collection<String> known) {
        return TODO.implement("10.2 the nearest name");
    }

    /**
     * How many letters must be inserted, deleted or replaced to get from one word to the other (Levenshtein, 1965). Case
     * does not count.
     *
     * <pre>
     * d(i, 0) = i,  d(0, j) = j
     * d(i, j) = min( d(i-1, j) + 1,  d(i, j-1) + 1,  d(i-1, j-1) + (a[i] == b[j] ? 0 : 1) )
     * </pre>
     */
    public static int distance(String first, String second) {
        return TODO.implement("10.1 count the edits");
    }
}
