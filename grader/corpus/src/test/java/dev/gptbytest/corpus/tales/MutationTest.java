package dev.gptbytest.corpus.tales;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gptbytest.corpus.tales.grammar.Grammar;
import dev.gptbytest.corpus.tales.grammar.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Stories with one thing wrong must be recognised, and the reason must name it. */
class MutationTest {

    private static final int STORIES = 300;

    @Test
    @DisplayName("another name in the place of the hero's")
    void swappedName() {
        forEach(sample -> {
            String hero = value(sample, "hero");
            String other = hero.equals("Zoe") ? "Tom" : "Zoe";
            if (sample.derivation().value("friend").equals(Optional.of(other))) {
                return;
            }
            Verdict verdict = rejected(replaceLast(sample.text(), hero, other));
            assertThat(verdict.reason()).matches("sentence \\d+: .*").contains(hero);
        });
    }

    @Test
    @DisplayName("a pronoun of the other gender")
    void wrongPronoun() {
        forEach(sample -> {
            List<String> words = new ArrayList<>(Arrays.asList(sample.text().split(" ")));
            for (int i = words.size() - 1; i >= 0; i--) {
                String swapped = otherGender(words.get(i));
                if (swapped != null) {
                    words.set(i, swapped);
                    Verdict verdict = rejected(String.join(" ", words));
                    assertThat(verdict.reason()).contains("was expected, for the hero '" + value(sample, "hero") + "'");
                    return;
                }
            }
        });
    }

    @Test
    @DisplayName("another thing than before")
    void otherThing() {
        for (Grammar.Sample sample : samples().filter(this::hasThing).toList()) {
            String thing = value(sample, "thing");
            Verdict verdict = rejected(replaceLast(sample.text(), thing, thing.equals("drum") ? "bell" : "drum"));
            assertThat(verdict.reason())
                    .contains("the thing is '" + thing + "'")
                    .matches("sentence [4-9]: .*");
        }
    }

    @Test
    @DisplayName("a sentence is missing")
    void droppedSentence() {
        forEach(sample -> {
            List<String> sentences = sentences(sample.text());
            for (int dropped = 0; dropped < sentences.size(); dropped++) {
                List<String> rest = new ArrayList<>(sentences);
                rest.remove(dropped);
                rejected(String.join(" ", rest));
            }
        });
    }

    @Test
    @DisplayName("the story stops between two sentences")
    void unfinished() {
        forEach(sample -> {
            List<String> sentences = sentences(sample.text());
            Verdict verdict = rejected(String.join(" ", sentences.subList(0, 4)));
            assertThat(verdict.reason()).isEqualTo("it stops after sentence 4, before its end");
        });
    }

    @Test
    @DisplayName("the story breaks off in the middle of a sentence or of a word")
    void truncated() {
        forEach(sample -> {
            String text = sample.text();
            for (int length = text.length() - 1; length > text.length() - 25; length--) {
                String cut = text.substring(0, length);
                if (!cut.matches(".*[.!?]\"?")) {
                    assertThat(rejected(cut).reason()).matches("sentence \\d+ breaks off.*");
                }
            }
        });
    }

    @Test
    @DisplayName("the story goes on after its end")
    void tooLong() {
        forEach(sample -> assertThat(rejected(sample.text() + " The end.").reason())
                .endsWith("the story was already over where it says 'The end.'"));
    }

    @Test
    @DisplayName("the friend has the hero's name")
    void friendIsHero() {
        for (Grammar.Sample sample : samples()
                .filter(s -> s.derivation().value("friend").isPresent())
                .toList()) {
            String text = sample.text().replace(value(sample, "friend"), value(sample, "hero"));
            assertThat(rejected(text).reason()).contains("the friend cannot be the hero too");
        }
    }

    private static Verdict rejected(String text) {
        Verdict verdict = Tales.judge(text);
        assertThat(verdict.wellFormed()).as(text).isFalse();
        assertThat(verdict.reason()).as(text).isNotEmpty();
        return verdict;
    }

    private static void forEach(Consumer<Grammar.Sample> check) {
        samples().forEach(check);
    }

    private static Stream<Grammar.Sample> samples() {
        return Tales.samples(21).limit(STORIES);
    }

    private boolean hasThing(Grammar.Sample sample) {
        return sample.derivation().value("thing").isPresent();
    }

    private static String value(Grammar.Sample sample, String slot) {
        return sample.derivation().value(slot).orElseThrow();
    }

    private static String replaceLast(String text, String word, String by) {
        return text.replaceFirst("(?s)(.*)\\b" + word + "\\b", "$1" + by);
    }

    private static List<String> sentences(String text) {
        return List.of(text.split("(?<=[.!?]\"?) (?=[A-Z\"])"));
    }

    private static String otherGender(String word) {
        return switch (word) {
            case "he" -> "she";
            case "she" -> "he";
            case "He" -> "She";
            case "She" -> "He";
            case "his", "him" -> "her";
            case "her" -> "his";
            case "His" -> "Her";
            case "Her" -> "His";
            default -> null;
        };
    }
}
