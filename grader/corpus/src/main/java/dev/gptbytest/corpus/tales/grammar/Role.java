package dev.gptbytest.corpus.tales.grammar;

import java.util.Random;

/**
 * Somebody or something that a story keeps talking about: drawn at its first mention, the same from then on.
 *
 * @param other a role that must be played by another word, or null
 */
public record Role(String name, WordList list, Role other) {

    public Role {
        if (other != null && other.other() != null) {
            throw new IllegalArgumentException(
                    "Role " + name + " must differ from " + other.name() + ", which depends on another role itself.");
        }
    }

    public static Role of(String name, WordList list) {
        return new Role(name, list, null);
    }

    public Role otherThan(Role role) {
        return new Role(name, list, role);
    }

    Word draw(Random random, Path path) {
        Word word;
        do {
            word = list.words().get(random.nextInt(list.size()));
        } while (probability(word, path) == 0);
        return word;
    }

    /** P(word), given who plays the other role on this path. */
    double probability(Word word, Path path) {
        return other == null ? 1.0 / list.size() : given(word, path.player(other));
    }

    /** P(word), summed over everyone who may play the other role. */
    double probability(Word word) {
        if (other == null) {
            return 1.0 / list.size();
        }
        return other.list().words().stream()
                .mapToDouble(taken -> other.probability(taken) * given(word, taken))
                .sum();
    }

    /** Entropy in nats of a draw of this role: sum over h of P(other = h) H(role | other = h). */
    double entropy() {
        if (other == null) {
            return Math.log(list.size());
        }
        return other.list().words().stream()
                .mapToDouble(taken -> other.probability(taken) * Math.log(choices(taken)))
                .sum();
    }

    private double given(Word word, Word taken) {
        return word.equals(taken) ? 0 : 1.0 / choices(taken);
    }

    private int choices(Word taken) {
        return list.words().contains(taken) ? list.size() - 1 : list.size();
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
