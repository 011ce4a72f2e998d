package dev.gptbytest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    @TempDir
    private Path folder;

    private final RecordedTerminal recorded = new RecordedTerminal();

    private int run(List<String> arguments) {
        return Main.run(arguments, recorded.terminal());
    }

    @Test
    @DisplayName("Train, generate and eval work one after the other, in at most 80 columns")
    void wholeWay() throws IOException {
        Path run = folder.resolve("run");

        assertThat(run(TinyRun.train(folder))).as(recorded.err()).isZero();
        assertThat(recorded.out())
                .contains(
                        "Preset smoke: ",
                        "before training   loss 2.9",
                        "Done: 40 steps, 5,120 tokens",
                        "Next:  mvn -q gpt:generate");
        assertThat(run.resolve("loss.png")).isNotEmptyFile();
        assertThat(run.resolve("loss.svg")).isNotEmptyFile();
        assertThat(Files.readAllLines(run.resolve("metrics.jsonl"))).hasSize(40 + 3);
        assertThat(Files.readString(run.resolve("run.json"))).contains("\"learningRate\": \"0.01\"");

        assertThat(run(List.of("generate", "model=" + run, "prompt=The cat", "length=20", "seed=1", "device=cpu")))
                .as(recorded.err())
                .isZero();
        assertThat(recorded.out()).contains("The cat");
        assertThat(recorded.err()).contains("20 tokens").contains("tokens/s, seed 1");

        assertThat(run(List.of("eval", "model=" + run, "device=cpu")))
                .as(recorded.err())
                .isZero();
        assertThat(recorded.out()).contains("nats per token", "perplexity", "bits per byte");
        assertThat(recorded.lines())
                .allSatisfy(
                        line -> assertThat(line.replace(folder.toString(), ".")).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    @DisplayName("A second run moves the first one aside and says so")
    void secondRun() throws IOException {
        run(TinyRun.train(folder, "steps=2", "warmup=1"));
        run(TinyRun.train(folder, "steps=3", "warmup=1"));

        assertThat(recorded.out()).contains("is now in " + folder.resolve("run-1"));
        assertThat(folder.resolve("run-1/checkpoints/step-000002")).isDirectory();
        assertThat(folder.resolve("run/checkpoints/step-000003")).isDirectory();
    }

    @Test
    @DisplayName("A damaged checkpoint is one sentence with the way out, and the way out works")
    void damaged() throws IOException {
        run(TinyRun.train(folder));
        Path weights = folder.resolve("run/checkpoints/step-000040/model.safetensors");
        byte[] bytes = Files.readAllBytes(weights);
        bytes[bytes.length - 3] ^= 1;
        Files.write(weights, bytes);
        String out = "out=" + folder.resolve("run");

        assertThat(run(List.of("train", "resume", out, "steps=44"))).isEqualTo(2);
        assertThat(recorded.err())
                .contains("model.safetensors is damaged")
                .contains("mvn -q gpt:train -Dgpt.resume=previous")
                .doesNotContain("Exception");

        assertThat(run(List.of("train", "resume=previous", out)))
                .as(recorded.err())
                .isZero();
        assertThat(folder.resolve("run/checkpoints/step-000040")).isDirectory();
        assertThat(Files.readAllLines(folder.resolve("run/metrics.jsonl"))).hasSize(40 + 3);
    }

    @Test
    @DisplayName("A learning rate beyond reason ends with a message, exit code 1 and the last good checkpoint")
    void diverged() throws IOException {
        int code = run(TinyRun.train(folder, "learningRate=1e38", "minLearningRate=1e38", "warmup=0", "evalEvery=1"));

        assertThat(code).isEqualTo(1);
        assertThat(recorded.err()).contains("at step").contains("-Dgpt.learningRate=");
    }

    @Test
    @DisplayName("An unknown setting is refused, and the nearest one proposed")
    void unknownSetting() {
        assertThat(run(List.of("train", "batchsize=3"))).isEqualTo(2);
        assertThat(recorded.err()).isEqualTo("There is no setting -Dgpt.batchsize; did you mean -Dgpt.batchSize?");
    }

    @Test
    @DisplayName("An unknown option of generate is refused, too")
    void unknownOption() throws IOException {
        run(TinyRun.train(folder, "steps=2", "warmup=1"));

        assertThat(run(List.of("generate", "model=" + folder.resolve("run"), "temprature=3")))
                .isEqualTo(2);
        assertThat(recorded.err()).isEqualTo("There is no setting -Dgpt.temprature; did you mean -Dgpt.temperature?");
    }

    @Test
    @DisplayName("A setting that would change what a run does is refused while it goes on")
    void conflict() throws IOException {
        run(TinyRun.train(folder, "steps=4", "warmup=1"));

        assertThat(run(List.of("train", "resume", "out=" + folder.resolve("run"), "learningRate=0.5", "steps=8")))
                .isEqualTo(2);
        assertThat(recorded.err()).startsWith("learningRate cannot change while a run goes on");
    }

    @Test
    @DisplayName("Text that is too short is one sentence")
    void tooShort() throws IOException {
        Path text = Files.writeString(folder.resolve("text.txt"), "Too short.");

        assertThat(run(List.of("train", "data=" + text, "device=cpu"))).isEqualTo(2);
        assertThat(recorded.err()).contains("too short to train on");
    }

    @Test
    @DisplayName("A model that is not there is one sentence")
    void noModel() {
        assertThat(run(List.of("generate", "model=" + folder.resolve("nothing"))))
                .isEqualTo(2);
        assertThat(recorded.err()).startsWith("There is no folder");
    }
}
