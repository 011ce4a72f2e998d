package dev.gptbytest.cli.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gptbytest.cli.RecordedTerminal;
import dev.gptbytest.run.Preset;
import dev.gptbytest.run.RunConfig;
import dev.gptbytest.training.StepReport;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainScreenTest {
    @TempDir
    private Path folder;

    /** A training of 1600 steps, told by hand: a tenth of a second each, the first ones slower. */
    private String told(OptionalDouble floor) throws Exception {
        RunConfig config = Preset.QUICK.config().with(Map.of("steps", "1600", "evalEvery", "10"));
        RecordedTerminal recorded = new RecordedTerminal();
        Narrator narrator = new Narrator(
                new RunRequest(config, new RunFolder(folder), "false"),
                floor,
                Metrics.begin(folder.resolve("metrics.jsonl")),
                new PlainScreen(recorded.terminal()),
                model -> "Once there was a bold girl named Mia, who lived near the\nwide river and loved pears.");
        narrator.firstLoss(6.281, 512);
        for (int step = 0; step < 20; step++) {
            narrator.stepped(new StepReport(step, 4, 0.00123, 1.5, 2048), step < 3 ? 5 : 0.1);
            if (step % 10 == 9) {
                narrator.examined(step + 1, 3.5 - 0.1 * step, true, null);
            }
        }
        return recorded.out();
    }

    @Test
    @DisplayName("The table of examinations, word for word")
    void table() throws Exception {
        assertThat(told(OptionalDouble.of(0.7634))).isEqualTo("""
                  before training   loss 6.28, and guessing costs ln(512) = 6.24: as it should be

                      step     loss      val    floor        lr     tok/s      left
                        10    4.000    2.600    0.763   1.2e-03    20,480     2m39s
                          > Once there was a bold girl named Mia, who lived near the wide riv...
                        20    4.000    1.600    0.763   1.2e-03    20,480     2m38s
                          > Once there was a bold girl named Mia, who lived near the wide riv...
                """.indent(0));
    }

    @Test
    @DisplayName("Where no floor is known there is no column for it")
    void withoutFloor() throws Exception {
        assertThat(told(OptionalDouble.empty()).lines().toList())
                .containsSubsequence(
                        "      step     loss      val        lr     tok/s      left",
                        "        10    4.000    2.600   1.2e-03    20,480     2m39s");
    }
}
