package dev.gptbytest.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gptbytest.kit.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AnalogyTest {
    private static final int MAN = 1;
    private static final int KING = 4;
    private static final int WOMAN = 2;
    private static final int QUEEN = 5;

    /** Features: female, royal, edible. */
    private static final float[][] TABLE = {
        {0, -0.2f, 3}, // apple
        {-1, 0, 0.1f}, // man
        {1, 0, 0.2f}, // woman
        {2, 5, 0}, // dynasty: long, but in another direction than queen
        {-1, 1, 0.1f}, // king
        {0.9f, 1.1f, 0.2f}, // queen
    };

    @Test
    @Task("3.8")
    @DisplayName("man is to king as woman is to queen, and king to man as queen to woman")
    void manIsToKing() {
        assertThat(Analogy.solve(TABLE, MAN, KING, WOMAN)).isEqualTo(QUEEN);
        assertThat(Analogy.solve(TABLE, KING, MAN, QUEEN)).isEqualTo(WOMAN);
    }

    @Test
    @Task("3.8")
    @DisplayName("a word of the question is never the answer, even if nothing else is closer")
    void theQuestionIsNotTheAnswer() {
        float[][] table = {{1, 0}, {1, 0.1f}, {0, 1}, {0.5f, 0.9f}, {1, -1}};

        assertThat(Analogy.solve(table, 0, 1, 2)).isEqualTo(3); // wanted (0, 1.1): row 2 itself is closest
    }

    @Test
    @Task("3.8")
    @DisplayName("a question may name a word twice")
    void aWordTwice() {
        assertThat(Analogy.solve(TABLE, MAN, MAN, KING)).isEqualTo(3); // wanted is king itself
    }
}
