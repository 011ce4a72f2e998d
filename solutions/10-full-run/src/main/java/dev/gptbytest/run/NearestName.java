package dev.gptbytest.run;

import dev.gptbytest.kit.Task;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Guesses what somebody meant who mistyped a name. */
public final class NearestName {
    private NearestName() {}

    /**
     * The name that is the fewest edits away; of two equally near ones the first in the alphabet. Case does not count.
     *
     * @param typed what was typed
     * @param known the names there are, at least one
     */
    @Task("10.2 the nearest name")
    public static String of(String typed, Collection<String> known) {
        return known.stream()
                .min(Comparator.<String>comparingInt(name -> distance(typed, name))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
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
    @Task("10.1 count the edits")
    public static int distance(String first, String second) {
        String a = first.toLowerCase(Locale.ROOT);
        String b = second.toLowerCase(Locale.ROOT);
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(replaced, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
            }
        }
        return d[a.length()][b.length()];
    }
}
