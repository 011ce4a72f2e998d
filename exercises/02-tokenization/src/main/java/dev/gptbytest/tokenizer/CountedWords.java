package dev.gptbytest.tokenizer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gptbytest.kit.TODO;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The training text of byte-pair encoding: every distinct piece once, with how often it occurs. Text that repeats itself
 * costs no memory.
 *
 * <p>It knows in which pieces a pair may be found, so a merge looks at those only, and corrects the counts instead of
 * counting everything again.
 */
public final class CountedWords {
    private final List<int[]> words = new ArrayList<>();
    private final List<Long> times = new ArrayList<>();
    private final Map<Pair, IntList> places = new HashMap<>(); // pair -> numbers of the words it has ever been in
    private final PairCounts counts = new PairCounts();

    /**
     * Cuts texts into pieces and counts them. At first each token is one byte, and its id is the byte's value, 0 to 255.
     *
     * @param texts the texts; read once
     * @throws IllegalArgumentException if a text holds half of a surrogate pair
     */
    public CountedWords(Iterable<String> texts, PreTokenizer preTokenizer) {
        Map<String, Long> pieces = new LinkedHashMap<>();
        for (String text : texts) {
            preTokenizer.split(WellFormed.require(text)).forEach(piece -> pieces.merge(piece, 1L, Long::sum));
        }
        pieces.forEach((piece, count) -> {
            words.add(byteIds(piece));
            times.add(count);
        });
        for (int word = 0; word < words.size(); word++) {
            int[] ids = words.get(word);
            counts.add(ids, times.get(word));
            for (int i = 0; i + 1 < ids.length; i++) {
                remember(new Pair(ids[i], ids[i + 1]), word);
            }
        }
    }

    /** How often each pair occurs now. */
    public PairCounts counts() {
        return counts;
    }

    /**
     * Performs one step of training in every word that has the pair, and keeps {@link #counts()} right.
     *
     * <p>Between two neighbours after the step there was a border before it, too; if one of them is new, the pair at that
     * border has changed. And inside each new token there was a border that is gone.
     */
    public void apply(Merge merge) {
        TODO.implement("2.11 merge in all words");
    }

    /** The numbers of the words that have, or once had, this pair. */
    int[] wordsWith(Pair pair) {
        IntList found = places.remove(pair);
        return found == null ? new int[0] : found.toArray();
    }

    /** Notes that a word has a pair. */
    void remember(Pair pair, int word) {
        IntList found = places.computeIfAbsent(pair, p -> new IntList());
        if (found.last() != word) {
            found.add(word);
        }
    }

    static int[] byteIds(String piece) {
        byte[] bytes = piece.getBytes(UTF_8);
        int[] ids = new int[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            ids[i] = Byte.toUnsignedInt(bytes[i]);
        }
        return ids;
    }
}
