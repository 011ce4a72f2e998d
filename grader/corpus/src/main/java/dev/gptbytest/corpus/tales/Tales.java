package dev.gptbytest.corpus.tales;

import dev.gptbytest.corpus.tales.grammar.Derivation;
import dev.gptbytest.corpus.tales.grammar.Grammar;
import dev.gptbytest.corpus.tales.grammar.PreTokens;
import dev.gptbytest.corpus.tales.grammar.Verdict;
import dev.gptbytest.corpus.tales.plot.Plots;
import java.util.Collection;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * Little stories drawn from a probabilistic grammar, whose entropy is known exactly: the best loss that any language
 * model can reach on them is a number, not a guess.
 *
 * <p><b>Training and validation.</b> A story belongs to validation if the hash of its text falls into bucket 0 of
 * {@value Split#BUCKETS}, so no story is ever in both, whatever the seeds. Seen from inside one part, a story is
 * likelier than {@link #logProbability} says: by {@code log(20/19)} = 0.051 nats a story in training and by
 * {@code log 20} = 3.0 nats in validation. No model can know the hash, so the mean of {@code -logProbability} remains
 * the floor for the loss on both parts.
 */
public final class Tales {

    private static final Grammar GRAMMAR = Plots.grammar();

    private Tales() {}

    /** Stories to train on, without end; the same seed gives the same stories. */
    public static Stream<String> training(long seed) {
        return stories(seed).filter(story -> !Split.isValidation(story));
    }

    /** Stories to validate on, without end; none of them is ever in {@link #training}. */
    public static Stream<String> validation(long seed) {
        return stories(seed).filter(Split::isValidation);
    }

    /** Stories of both parts, without end, each with the probability that {@link #logProbability} says. */
    public static Stream<String> stories(long seed) {
        return samples(seed).map(Grammar.Sample::text);
    }

    /** Like {@link #stories}, with the choices that made each story. */
    public static Stream<Grammar.Sample> samples(long seed) {
        Random random = new Random(Split.mix(seed)); // its sequence is fixed by the Java specification
        return Stream.generate(() -> GRAMMAR.sample(random));
    }

    /** How a story came about, or why it cannot be one of ours. */
    public static Verdict judge(String story) {
        return GRAMMAR.judge(story.strip());
    }

    /** How a story came about; empty if it is not one of ours. */
    public static Optional<Derivation> parse(String story) {
        return judge(story).derivation();
    }

    /** Natural logarithm of the probability of a story; negative infinity if it is not one of ours. */
    public static double logProbability(String story) {
        return parse(story).map(Derivation::logProbability).orElse(Double.NEGATIVE_INFINITY);
    }

    /** Exact entropy of a story, in nats. */
    public static double entropyPerStory() {
        return GRAMMAR.entropy();
    }

    /**
     * Exact expected number of tokens of a story.
     *
     * @param tokensOfPreToken number of tokens of a GPT-2 pre-token such as {@code " word"} or {@code ","}
     */
    public static double tokensPerStory(ToIntFunction<String> tokensOfPreToken) {
        return GRAMMAR.expected(tokensOfPreToken);
    }

    /**
     * The best loss that any model can reach on endless new stories, in nats per token.
     *
     * <p>It is the floor for a model that sees each story from its beginning. A window of text that begins within a
     * story costs more, because the hero, the friend and the thing have to be guessed again; so evaluate on windows that
     * begin where a story begins.
     *
     * @param extraTokensPerStory tokens that stand between stories, for example 1 for end-of-text
     */
    public static double entropyPerToken(ToIntFunction<String> tokensOfPreToken, int extraTokensPerStory) {
        return entropyPerStory() / (tokensPerStory(tokensOfPreToken) + extraTokensPerStory);
    }

    /**
     * The floor on these very stories, in nats per token: {@code -sum log P / sum tokens}.
     *
     * @throws IllegalArgumentException if one of them is not a story of this grammar, or there are none
     */
    public static double floorOn(
            Collection<String> stories, ToIntFunction<String> tokensOfPreToken, int extraTokensPerStory) {
        if (stories.isEmpty()) {
            throw new IllegalArgumentException("There are no stories to compute a floor on.");
        }
        double nats = 0;
        long tokens = 0;
        for (String story : stories) {
            Verdict verdict = judge(story);
            nats -= verdict.derivation()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "Not a story of the grammar: " + verdict.reason() + ". The text is: " + story))
                    .logProbability();
            tokens += extraTokensPerStory
                    + PreTokens.of(story).stream().mapToInt(tokensOfPreToken).sum();
        }
        return nats / tokens;
    }

    /** The grammar itself. */
    public static Grammar grammar() {
        return GRAMMAR;
    }
}
