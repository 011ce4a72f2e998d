package dev.gptbytest.corpus.tales.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/** A probability distribution over texts, given by a tree of {@link Node}s. */
public final class Grammar {

    private final Node root;

    /** A sampled text and the choices that made it. */
    public record Sample(String text, Derivation derivation) {}

    /** @throws IllegalStateException if it depends on the derivation whether a role is mentioned for the first time */
    public Grammar(Node root) {
        this.root = root;
        survey(new Survey() {});
    }

    public Sample sample(Random random) {
        StringBuilder text = new StringBuilder();
        Path path = root.sample(random, Path.START, text);
        return new Sample(text.substring(1), path.derivation());
    }

    /** Every derivation of a text. The grammar is meant to have one at most; tests count them. */
    public List<Derivation> derivations(String text) {
        List<Derivation> found = new ArrayList<>();
        read(text, found);
        return found;
    }

    public Verdict judge(String text) {
        List<Derivation> found = new ArrayList<>();
        Reading reading = read(text, found);
        return found.isEmpty()
                ? new Verdict(Optional.empty(), reading.reason())
                : new Verdict(Optional.of(found.get(0)), "");
    }

    private Reading read(String text, List<Derivation> found) {
        Reading reading = new Reading(" " + text);
        root.parse(reading, 0, Path.START, (at, path) -> {
            if (at == reading.length()) {
                found.add(path.derivation());
            } else {
                reading.missedEnd(at);
            }
        });
        return reading;
    }

    /** Exact entropy of a text in nats: sum over choice points of P(reached) H(choice). */
    public double entropy() {
        double[] sum = {0};
        survey(new Survey() {
            @Override
            public void choice(double reach, double nats) {
                sum[0] += reach * nats;
            }
        });
        return sum[0];
    }

    /**
     * Exact expected cost of a text, by linearity of expectation.
     *
     * @param cost cost of a pre-token, for example its number of tokens
     */
    public double expected(ToIntFunction<String> cost) {
        Map<String, Integer> known = new HashMap<>();
        double[] sum = {0};
        survey(new Survey() {
            @Override
            public void text(double reach, String text) {
                for (String preToken : PreTokens.of(text)) {
                    sum[0] += reach * known.computeIfAbsent(preToken, cost::applyAsInt);
                }
            }
        });
        return sum[0];
    }

    /** Every word that a text can have, in lower case. */
    public Set<String> words() {
        Set<String> words = new TreeSet<>();
        survey(new Survey() {
            @Override
            public void text(double reach, String text) {
                for (String word : text.toLowerCase(Locale.ROOT).split("[^a-z]+")) {
                    words.add(word);
                }
            }
        });
        words.remove("");
        return words;
    }

    private void survey(Survey survey) {
        root.survey(Context.START, 1, survey);
    }
}
