package dev.gptbytest.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gptbytest.kit.Task;
import dev.gptbytest.model.GptConfig;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RunConfigTest {
    private final RunConfig quick = Preset.QUICK.config();

    @Test
    @Task("10.3")
    @DisplayName("An override changes what it names and nothing else")
    void overrides() {
        RunConfig changed =
                quick.with(Map.of("layers", "7", "learningRate", "0.005", "tied", "false", "data", "my.txt"));

        assertThat(changed.layers()).isEqualTo(7);
        assertThat(changed.learningRate()).isEqualTo(0.005);
        assertThat(changed.tied()).isFalse();
        assertThat(changed.data()).isEqualTo("my.txt");
        assertThat(changed.width()).isEqualTo(quick.width());
        assertThat(changed.steps()).isEqualTo(quick.steps());
    }

    @Test
    @Task("10.3")
    @DisplayName("The original configuration is left as it was")
    void original() {
        RunConfig before = Preset.QUICK.config();
        quick.with(Map.of("layers", "7"));

        assertThat(quick).isEqualTo(before);
    }

    @Test
    @Task("10.3")
    @DisplayName("An unknown name is refused, and the nearest known one proposed")
    void unknown() {
        assertThatThrownBy(() -> quick.with(Map.of("batchsize", "8")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("batchsize")
                .hasMessageContaining("did you mean batchSize?");
    }

    @Test
    @Task("10.3")
    @DisplayName("A text where a number is needed is refused by name")
    void noNumber() {
        assertThatThrownBy(() -> quick.with(Map.of("layers", "many")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("layers must be a whole number, but is \"many\".");
    }

    @Test
    @Task("10.3")
    @DisplayName("An impossible value is refused by name")
    void impossible() {
        assertThatThrownBy(() -> quick.with(Map.of("heads", "5")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("heads must be a divisor of width, 128, but is 5.");
        assertThatThrownBy(() -> quick.with(Map.of("learningRate", "0")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("learningRate");
    }

    @Test
    @Task("10.3")
    @DisplayName("With another number of steps, warm-up and examinations keep their share")
    void shares() {
        RunConfig config = quick.with(Map.of("steps", "1000", "warmup", "100", "evalEvery", "250"));

        RunConfig shorter = config.with(Map.of("steps", "40"));

        assertThat(shorter.warmup()).isEqualTo(4);
        assertThat(shorter.evalEvery()).isEqualTo(10);
    }

    @Test
    @Task("10.3")
    @DisplayName("A warm-up that is given together with the steps stays as given")
    void givenTogether() {
        assertThat(quick.with(Map.of("steps", "40", "warmup", "13")).warmup()).isEqualTo(13);
    }

    @Test
    @Task("10.4")
    @DisplayName("The model has the tokenizer's vocabulary and the configured shape")
    void model() {
        GptConfig shape = quick.with(Map.of(
                        "width",
                        "48",
                        "heads",
                        "6",
                        "keyValueHeads",
                        "3",
                        "hidden",
                        "80",
                        "context",
                        "21",
                        "layers",
                        "2"))
                .model(300);

        assertThat(shape).isEqualTo(new GptConfig(300, 21, 48, 2, 6, 3, 80, 10_000, 1e-5, true, 0));
    }

    @Test
    @Task("10.4")
    @DisplayName("Without a word about it, there are as many key and value heads as heads, and LLaMA's hidden width")
    void automatic() {
        GptConfig shape = quick.with(Map.of("width", "128", "heads", "4", "keyValueHeads", "0", "hidden", "0"))
                .model(300);

        assertThat(shape.keyValueHeads()).isEqualTo(4);
        assertThat(shape.hidden()).isEqualTo(344); // 8/3 of 128 is 341.3
    }
}
