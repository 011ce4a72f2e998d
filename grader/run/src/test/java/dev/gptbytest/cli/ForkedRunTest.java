package dev.gptbytest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What only a real process can show: being killed, and being interrupted. */
class ForkedRunTest {
    private static final int ATTEMPTS = 5;

    @TempDir
    private Path folder;

    @Test
    @DisplayName("Killed after step 20 and resumed, a run of 40 steps has the weights and losses of a straight one")
    void killed() throws Exception {
        Path straight = Files.createDirectory(folder.resolve("straight"));
        assertThat(start(straight, TinyRun.train(straight)).waitFor()).isZero();

        Path killed = killedAfter20();
        List<String> resume = List.of("train", "resume", "out=" + killed.resolve("run"));
        assertThat(start(killed, resume).waitFor()).as(output(killed)).isZero();

        assertThat(killed.resolve("run/checkpoints/step-000040/model.safetensors"))
                .hasSameBinaryContentAs(straight.resolve("run/checkpoints/step-000040/model.safetensors"));
        assertThat(losses(killed)).hasSize(43).isEqualTo(losses(straight));
    }

    /** The process may be faster than we are; then once more. */
    private Path killedAfter20() throws Exception {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Path killed = Files.createDirectory(folder.resolve("killed-" + attempt));
            Process process = start(killed, TinyRun.train(killed));
            while (process.isAlive() && steps(killed) < 22) {
                Thread.sleep(1);
            }
            process.destroyForcibly().waitFor();
            if (!Files.exists(killed.resolve("run/checkpoints/step-000040"))
                    && Files.exists(killed.resolve("run/checkpoints/step-000020"))) {
                return killed;
            }
        }
        throw new AssertionError("The process was never killed in time.");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    @DisplayName("Ctrl-C ends the step, saves, and says how to go on")
    void interrupted() throws Exception {
        Process process = start(folder, TinyRun.train(folder, "steps=100000", "evalEvery=90000"));
        while (process.isAlive() && steps(folder) < 10) {
            Thread.sleep(1);
        }
        signal("-INT", process);
        if (!process.waitFor(
                10, TimeUnit.SECONDS)) { // a shell's background jobs ignore Ctrl-C, and so do their children
            signal("-TERM", process);
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }

        int steps = steps(folder);
        assertThat(output(folder)).contains("Stopped after step", "Next:  mvn -q gpt:train -Dgpt.resume -Dgpt.out=");
        assertThat(folder.resolve("run/checkpoints/step-%06d/model.safetensors".formatted(steps)))
                .isNotEmptyFile();
    }

    private static void signal(String signal, Process process) throws Exception {
        new ProcessBuilder("kill", signal, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    private static Process start(Path folder, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dai.djl.offline=true",
                "-Dai.djl.pytorch.num_threads=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.gptbytest.cli.Main"));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("output.txt").toFile()))
                .start();
    }

    private static String output(Path folder) throws IOException {
        return Files.readString(folder.resolve("output.txt"));
    }

    private static int steps(Path folder) throws IOException {
        Path metrics = folder.resolve("run/metrics.jsonl");
        return Files.exists(metrics)
                ? (int) Files.readString(metrics)
                        .lines()
                        .filter(line -> line.contains("\"loss\""))
                        .count()
                : 0;
    }

    /** Everything but the time. */
    private static List<JsonObject> losses(Path folder) throws IOException {
        List<JsonObject> lines = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("run/metrics.jsonl"))) {
            JsonObject json = JsonParser.parseString(line).getAsJsonObject();
            json.remove("seconds");
            lines.add(json);
        }
        return lines;
    }
}
