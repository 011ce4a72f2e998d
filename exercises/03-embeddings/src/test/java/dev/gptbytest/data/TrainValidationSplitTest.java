package dev.gptbytest.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gptbytest.kit.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TrainValidationSplitTest {
    @Test
    @Task("3.6")
    @DisplayName("the beginning is for learning and the end for the exam, in order, with no token in both")
    void beginningAndEnd() {
        int[] tokens = {9, 4, 7, 7, 1, 0, 3, 8, 2, 6};

        TrainValidationSplit split = TrainValidationSplit.of(tokens, 0.75); // floor(7.5)

        assertThat(split.train()).containsExactly(9, 4, 7, 7, 1, 0, 3);
        assertThat(split.validation()).containsExactly(8, 2, 6);
    }

    @Test
    @Task("3.6")
    @DisplayName("nine tenths of a book of 1 115 394 characters are 1 003 854")
    void aBook() {
        TrainValidationSplit split = TrainValidationSplit.of(new int[1_115_394], 0.9);

        assertThat(split.train()).hasSize(1_003_854);
        assertThat(split.validation()).hasSize(111_540);
    }

    @Test
    @Task("3.6")
    @DisplayName("a split that leaves a part empty is refused")
    void anEmptyPart() {
        assertThatThrownBy(() -> TrainValidationSplit.of(new int[10], 0.05))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A share of 0.05 leaves one part of 10 tokens empty;"
                        + " take a share between 0 and 1, or a longer text.");
        assertThatThrownBy(() -> TrainValidationSplit.of(new int[10], 90))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("A share of 90.0 leaves one part");
        assertThatThrownBy(() -> TrainValidationSplit.of(new int[10], Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("A share of NaN leaves one part");
    }
}
