package dev.gptbytest.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.gptbytest.kit.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GptConfigTest {
    @ParameterizedTest(name = "width {0}, multiple of {1}: {2}")
    @CsvSource({
        "4096, 256, 11008", // Llama 2 7B
        "5120, 256, 13824", // Llama 2 13B
        "768, 32, 2048", // already a multiple: stays
        "256, 32, 704",
        "384, 32, 1024",
        "24, 1, 64",
        "25, 1, 66", // 66.67: cut off before it is rounded up, as LLaMA does
        "10, 8, 32"
    })
    @DisplayName("The hidden width is two thirds of 4·width, rounded up to a multiple")
    @Task("7.1")
    void hiddenWidth(int width, int multiple, int expected) {
        assertThat(GptConfig.llamaHidden(width, multiple)).isEqualTo(expected);
    }

    @Test
    @DisplayName("Heads that do not fit the width are refused by name")
    @Task("7.1")
    void refusesHeadsThatDoNotFit() {
        assertThat(with(24, 6, 2).headDim()).isEqualTo(4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(24, 5, 1))
                .withMessage("heads must divide width, but 5 does not divide 24.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(24, 6, 4))
                .withMessage("keyValueHeads must divide heads, but 4 does not divide 6.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(24, 8, 2))
                .withMessage("The head size, width / heads, must be even for RoPE, but is 3 (width 24, heads 8).");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(24, 0, 2))
                .withMessage("heads must be at least 1, but is 0.");
    }

    private static GptConfig with(int width, int heads, int keyValueHeads) {
        int hidden = GptConfig.llamaHidden(width, 8);
        return new GptConfig(31, 9, width, 3, heads, keyValueHeads, hidden, 500_000, 1e-5, true, 0);
    }
}
