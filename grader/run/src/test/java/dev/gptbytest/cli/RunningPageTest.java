package dev.gptbytest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gptbytest.run.Preset;
import dev.gptbytest.run.RunConfig;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@code docs/running.md} says about presets and settings is what the code does. */
class RunningPageTest {
    private static final Path PAGE = Path.of("../../docs/running.md");

    @ParameterizedTest
    @EnumSource(Preset.class)
    void everyPresetIsThereWithItsNumberOfParameters(Preset preset) throws IOException {
        assertThat(Files.readString(PAGE))
                .contains(String.format(Locale.ROOT, "| `%s` | %,d |", preset, preset.parameters()));
    }

    @Test
    void everySettingIsThere() throws IOException {
        String page = Files.readString(PAGE);
        for (RecordComponent setting : RunConfig.class.getRecordComponents()) {
            assertThat(page).contains("`" + setting.getName() + "`");
        }
    }
}
