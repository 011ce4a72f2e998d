package dev.gptbytest.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gptbytest.kit.Task;
import dev.gptbytest.model.ParameterCount;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PresetTest {
    @ParameterizedTest
    @EnumSource
    @Task("10.4")
    @DisplayName("Every preset has the number of weights it says")
    void parameters(Preset preset) {
        RunConfig config = preset.config();

        assertThat(ParameterCount.of(config.model(config.vocabularySize()))).isEqualTo(preset.parameters());
    }

    @Test
    @Task("10.2")
    @DisplayName("A mistyped preset is refused, and the nearest one proposed")
    void mistyped() {
        assertThatThrownBy(() -> Preset.named("shakespear-char"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("did you mean shakespeare-char?");
    }
}
