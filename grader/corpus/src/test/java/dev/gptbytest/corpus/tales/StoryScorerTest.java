package dev.gptbytest.corpus.tales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StoryScorerTest {

    @Test
    @DisplayName("shares of well-formed, distinct and unseen stories, and the reasons for the others")
    void score() {
        List<String> known = Tales.training(1).limit(2).toList();
        String fresh = Tales.validation(1).findFirst().orElseThrow();
        StoryScorer.Score score =
                new StoryScorer(known).score(List.of(known.get(0), fresh, fresh, "Once there was a car."));
        assertThat(score.stories()).isEqualTo(4);
        assertThat(score.wellFormed()).isEqualTo(0.75);
        assertThat(score.distinct()).isEqualTo(0.75);
        assertThat(score.unseen()).isEqualTo(0.75);
        assertThat(score.reasons())
                .containsExactly("story 4: sentence 1: a word for 'nature' was expected where it says 'a car.'");
    }

    @Test
    @DisplayName("nothing to score is said clearly")
    void empty() {
        assertThatThrownBy(() -> new StoryScorer(List.of()).score(List.of()))
                .hasMessage("There are no stories to score.");
    }
}
