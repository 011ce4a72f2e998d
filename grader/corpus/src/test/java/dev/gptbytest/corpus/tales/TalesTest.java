package dev.gptbytest.corpus.tales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.gptbytest.corpus.tales.grammar.Derivation;
import dev.gptbytest.corpus.tales.grammar.Grammar;
import dev.gptbytest.corpus.tales.grammar.PreTokens;
import java.util.HashSet;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TalesTest {

    /** A tokenizer that cuts every pre-token into threes. */
    private static final ToIntFunction<String> THREES = preToken -> (preToken.length() + 2) / 3;

    @Test
    @DisplayName("the exact entropy is the mean of -log P over sampled stories")
    void entropy() {
        Mean nats = new Mean();
        Tales.samples(11)
                .limit(20_000)
                .forEach(sample -> nats.add(-sample.derivation().logProbability()));
        assertThat(nats.mean()).isCloseTo(Tales.entropyPerStory(), within(4 * nats.standardError()));
    }

    @Test
    @DisplayName("every sampled story has exactly one derivation: the choices that made it")
    void oneDerivation() {
        Tales.samples(12).limit(5_000).forEach(sample -> {
            List<Derivation> found = Tales.grammar().derivations(sample.text());
            assertThat(found).as(sample.text()).hasSize(1);
            assertThat(found.get(0).steps()).isEqualTo(sample.derivation().steps());
            assertThat(found.get(0).logProbability())
                    .isCloseTo(sample.derivation().logProbability(), within(1e-9));
        });
    }

    @Test
    @DisplayName("the exact number of tokens is the mean over sampled stories, and the floor per token follows")
    void tokens() {
        Mean tokens = new Mean();
        Tales.stories(13)
                .limit(20_000)
                .forEach(story ->
                        tokens.add(PreTokens.of(story).stream().mapToInt(THREES).sum()));
        double exact = Tales.tokensPerStory(THREES);
        assertThat(tokens.mean()).isCloseTo(exact, within(4 * tokens.standardError()));
        assertThat(Tales.entropyPerToken(THREES, 1)).isCloseTo(Tales.entropyPerStory() / (exact + 1), within(1e-12));
    }

    @Test
    @DisplayName("the floor on given stories is close to the floor on all stories, and exact on one")
    void floorOnStories() {
        List<String> stories = Tales.validation(14).limit(2_000).toList();
        double all = Tales.entropyPerToken(THREES, 1);
        assertThat(Tales.floorOn(stories, THREES, 1)).isCloseTo(all, within(0.02 * all));

        String one = stories.get(0);
        int tokens = PreTokens.of(one).stream().mapToInt(THREES).sum();
        assertThat(Tales.floorOn(List.of(one), THREES, 2))
                .isCloseTo(-Tales.logProbability(one) / (tokens + 2), within(1e-12));
        assertThatThrownBy(() -> Tales.floorOn(List.of("Once."), THREES, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Not a story of the grammar");
    }

    @Test
    @DisplayName("the same seed tells the same stories, another seed tells others")
    void deterministic() {
        assertThat(Tales.training(1).limit(50))
                .isEqualTo(Tales.training(1).limit(50).toList());
        Set<String> first = new HashSet<>(Tales.training(1).limit(500).toList());
        assertThat(Tales.training(2).limit(500)).noneMatch(first::contains);
        // Golden: changes only when the grammar is changed on purpose.
        assertThat(Tales.training(1).findFirst().orElseThrow()).isEqualTo(FIRST_STORY);
    }

    private static final String FIRST_STORY =
            "Zoe was a careful and strong girl. On Monday, it was the birthday of her loyal friend Ivy. Zoe wanted to"
                    + " give Ivy a wooden shell. But the shop near the broken bush had no shell. Her grandmother helped"
                    + " her calmly to make the shell. At the party on the bridge, they had apples and tea. Ivy felt"
                    + " joyful and put the shell beside a silver cushion. \"Thank you, Zoe,\" Ivy called calmly, and"
                    + " they ate spicy cake.";

    @Test
    @DisplayName("training and validation have no story in common, and validation is one story in twenty")
    void split() {
        Set<String> validation = new HashSet<>(Tales.validation(3).limit(5_000).toList());
        assertThat(Tales.training(3).limit(100_000)).noneMatch(validation::contains);
        assertThat(Tales.training(3).limit(1000)).noneMatch(Split::isValidation);
        long held = Tales.stories(4).limit(100_000).filter(Split::isValidation).count();
        assertThat(held).isBetween(4_724L, 5_276L); // 5000 +- 4 standard errors of sqrt(100000 * 0.05 * 0.95)
    }

    @Test
    @DisplayName("stories are of 45 to 95 words, one paragraph, with hundreds of words altogether")
    void shape() {
        IntSummaryStatistics words = Tales.stories(5)
                .limit(2_000)
                .peek(story -> assertThat(story).doesNotContain("\n", "  ").matches("[A-Z].*[.!\"]"))
                .mapToInt(story -> story.split(" ").length)
                .summaryStatistics();
        assertThat(words.getMin()).isGreaterThanOrEqualTo(45);
        assertThat(words.getMax()).isLessThanOrEqualTo(95);
        assertThat(words.getAverage()).isBetween(60.0, 80.0);
        assertThat(Tales.grammar().words()).hasSizeBetween(400, 800);
    }

    @Test
    @DisplayName("the hero is never the friend, and pronouns are the hero's")
    void consistent() {
        for (Grammar.Sample sample : Tales.samples(6).limit(2_000).toList()) {
            String hero = sample.derivation().value("hero").orElseThrow();
            assertThat(sample.derivation().value("friend")).isNotEqualTo(Optional.of(hero));
            boolean she = sample.text().matches(".*\\b(she|She|her|Her)\\b.*");
            boolean he = sample.text().matches(".*\\b(he|He|him|his|His)\\b.*");
            assertThat(she && he).as(sample.text()).isFalse();
        }
    }

    @Test
    @DisplayName("a text that is no story has probability 0")
    void impossible() {
        assertThat(Tales.logProbability("A model wrote this.")).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Tales.parse("")).isEmpty();
        assertThat(Tales.judge("").reason()).isEqualTo("it is empty");
    }

    /** Mean and standard error of a stream of numbers. */
    private static final class Mean {
        private double sum;
        private double squares;
        private long count;

        void add(double x) {
            sum += x;
            squares += x * x;
            count++;
        }

        double mean() {
            return sum / count;
        }

        double standardError() {
            return Math.sqrt((squares / count - mean() * mean()) / count);
        }
    }
}
