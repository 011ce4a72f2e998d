package dev.gptbytest.corpus.tales.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A grammar small enough to count by hand. */
class GrammarTest {

    private static final WordList PETS = WordList.of("pet", "cat dog owl");
    private static final Role FIRST = Role.of("first", PETS);
    private static final Role SECOND = Role.of("second", PETS).otherThan(FIRST);
    private static final Lexicon LEXICON =
            new Lexicon(List.of(FIRST, SECOND), List.of(PETS, WordList.of("food", "fish bread")));

    /** 3 x 2 x 2 texts of probability 3/4 x 1/12, and 3 x 2 texts of probability 1/4 x 1/6. */
    private final Grammar grammar = new Grammar(Choice.of(
            "plot",
            List.of(
                    new Choice.Option(
                            "meal", 3, LEXICON.sentence("meal", "{first.a} met {second.a}. The {first} ate [food].")),
                    new Choice.Option("song", 1, LEXICON.sentence("song", "{first.a} (sang|slept), {first}.")))));

    @Test
    @DisplayName("the probabilities of all texts add up to 1, and their entropy is the one by recursion")
    void sumsToOne() {
        double sum = 0;
        double entropy = 0;
        for (String text : allTexts()) {
            double log = grammar.judge(text).derivation().orElseThrow().logProbability();
            sum += Math.exp(log);
            entropy -= Math.exp(log) * log;
        }
        assertThat(allTexts()).hasSize(18).doesNotHaveDuplicates();
        assertThat(sum).isCloseTo(1, within(1e-12));
        assertThat(grammar.entropy()).isCloseTo(entropy, within(1e-12));
    }

    @Test
    @DisplayName("the expected number of tokens is the sum over all texts of P times their tokens")
    void expectedTokens() {
        double expected = 0;
        for (String text : allTexts()) {
            double p = Math.exp(grammar.judge(text).derivation().orElseThrow().logProbability());
            expected += p * PreTokens.of(text).stream().mapToInt(String::length).sum();
            assertThat(String.join("", PreTokens.of(text))).isEqualTo(text);
        }
        assertThat(grammar.expected(String::length)).isCloseTo(expected, within(1e-12));
    }

    @Test
    @DisplayName("samples are as frequent as their probability says")
    void frequencies() {
        Random random = new Random(5);
        Map<String, Integer> counts = new HashMap<>();
        int samples = 36_000;
        for (int i = 0; i < samples; i++) {
            counts.merge(grammar.sample(random).text(), 1, Integer::sum);
        }
        assertThat(counts.keySet()).containsExactlyInAnyOrderElementsOf(allTexts());
        counts.forEach((text, count) -> {
            double p = Math.exp(grammar.judge(text).derivation().orElseThrow().logProbability());
            assertThat(count / (double) samples).isCloseTo(p, within(4.5 * Math.sqrt(p / samples)));
        });
    }

    @Test
    @DisplayName("an ambiguous grammar is noticed: two derivations")
    void ambiguous() {
        Grammar twice = new Grammar(LEXICON.sentence("twice", "The [food] (is|is) good."));
        assertThat(twice.derivations("The fish is good.")).hasSize(2);
    }

    @Test
    @DisplayName("a role cannot be drawn in a form that hides who it is")
    void invisibleDraw() {
        WordList people = new WordList(
                "people",
                List.of(Word.of("Ann").with("he", "she"), Word.of("Eve").with("he", "she")));
        Lexicon lexicon = new Lexicon(List.of(Role.of("hero", people)), List.of());
        assertThatThrownBy(() -> new Grammar(lexicon.sentence("s", "Then {hero.he} slept.")))
                .hasMessageContaining("'she' stands for more than one word");
    }

    @Test
    @DisplayName("a role cannot be mentioned when it depends on an earlier choice whether it is known")
    void unsureRole() {
        assertThatThrownBy(() -> new Grammar(LEXICON.sentence("s", "(It is {first.a}|It rains). The {first} slept.")))
                .hasMessageContaining("Role first is mentioned in some alternatives");
        assertThatThrownBy(() -> new Grammar(LEXICON.sentence("s", "The {second} slept.")))
                .hasMessageContaining("mention first first");
    }

    @Test
    @DisplayName("mistakes in templates are named")
    void templates() {
        assertThatThrownBy(() -> LEXICON.sentence("s", "The {hero} slept."))
                .hasMessage("There is no role 'hero', only [first, second].");
        assertThatThrownBy(() -> LEXICON.sentence("s", "The [food slept."))
                .hasMessage("The template \"The [food slept.\" has a gap without ']'.");
        assertThatThrownBy(() -> LEXICON.sentence("s", "The un[food] slept."))
                .hasMessageContaining("has a letter right before a gap");
    }

    private static List<String> allTexts() {
        List<String> texts = new ArrayList<>();
        for (Word first : PETS.words()) {
            for (Word second : PETS.words()) {
                for (String food : List.of("fish", "bread")) {
                    if (!first.equals(second)) {
                        texts.add(
                                first.form("a") + " met " + second.form("a") + ". The " + first + " ate " + food + ".");
                    }
                }
            }
            texts.add(first.form("a") + " sang, " + first + ".");
            texts.add(first.form("a") + " slept, " + first + ".");
        }
        return texts;
    }
}
