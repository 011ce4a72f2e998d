package dev.gptbytest.cli.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gptbytest.run.LossCurve;
import dev.gptbytest.run.LossCurve.Examination;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LossPictureTest {
    @TempDir
    private Path folder;

    @Test
    @DisplayName("Both pictures are written, with training, validation and floor")
    void written() throws Exception {
        double[] train = IntStream.range(0, 2000)
                .mapToDouble(step -> 1 + 5 * Math.exp(-step / 300.0))
                .toArray();
        LossCurve curve = new LossCurve(
                train, List.of(new Examination(0, 6), new Examination(2000, 1.1)), 10, OptionalDouble.of(0.9));

        new LossPicture("Loss of quick", curve).write(folder.resolve("loss.png"), folder.resolve("loss.svg"));

        assertThat(ImageIO.read(folder.resolve("loss.png").toFile()).getWidth()).isEqualTo(900);
        assertThat(Files.readString(folder.resolve("loss.svg")))
                .contains("<svg", "rgb(31,78,158)", "rgb(76,154,76)"); // validation and floor
    }

    @Test
    @DisplayName("A run that was stopped at once has a picture, too")
    void empty() throws Exception {
        LossCurve curve = new LossCurve(new double[0], List.of(new Examination(0, 6)), 10, OptionalDouble.empty());

        new LossPicture("Loss of quick", curve).write(folder.resolve("loss.png"), folder.resolve("loss.svg"));

        assertThat(folder.resolve("loss.png")).isNotEmptyFile();
    }
}
