package dev.gptbytest.cli.train;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.gptbytest.run.LossCurve;
import dev.gptbytest.run.LossCurve.Examination;
import dev.gptbytest.training.StepReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** {@code metrics.jsonl}: one JSON object a line, for every step and every examination. Also keeps them in memory. */
final class Metrics {
    private static final Gson GSON = new com.google.gson.GsonBuilder()
            .serializeSpecialFloatingPointValues()
            .create();

    private final Path file;
    private final List<Double> losses = new ArrayList<>();
    private final List<Examination> examinations = new ArrayList<>();

    private Metrics(Path file) {
        this.file = file;
    }

    /** Starts an empty file. */
    static Metrics begin(Path file) throws IOException {
        Files.writeString(file, "");
        return new Metrics(file);
    }

    /**
     * Goes on with a file. What was written after the checkpoint is dropped: those steps will be done again.
     *
     * @param steps steps taken at the checkpoint
     */
    static Metrics goOn(Path file, long steps) throws IOException {
        Metrics metrics = new Metrics(file);
        StringBuilder kept = new StringBuilder();
        for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
            if (metrics.recall(line, steps)) {
                kept.append(line).append('\n');
            }
        }
        Path beside = file.resolveSibling(file.getFileName() + ".tmp");
        Files.writeString(beside, kept);
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return metrics;
    }

    private boolean recall(String line, long steps) {
        try {
            JsonObject json = JsonParser.parseString(line).getAsJsonObject();
            long step = json.get("step").getAsLong();
            if (json.has("validationLoss") && step <= steps) {
                examinations.add(
                        new Examination(step, json.get("validationLoss").getAsDouble()));
                return true;
            }
            if (json.has("loss") && step < steps) {
                losses.add(json.get("loss").getAsDouble());
                return true;
            }
        } catch (JsonParseException | IllegalStateException e) {
            return false; // the last line of a killed process may be half a line
        }
        return false;
    }

    void step(StepReport report, double seconds) {
        losses.add(report.loss());
        JsonObject json = new JsonObject();
        json.addProperty("step", report.step());
        json.addProperty("loss", report.loss());
        json.addProperty("learningRate", report.learningRate());
        json.addProperty("gradientNorm", report.gradientNorm());
        json.addProperty("tokens", report.tokens());
        json.addProperty("seconds", seconds);
        write(json);
    }

    void examination(long steps, double loss) {
        examinations.add(new Examination(steps, loss));
        JsonObject json = new JsonObject();
        json.addProperty("step", steps);
        json.addProperty("validationLoss", loss);
        write(json);
    }

    /** Opened for each line, so that nothing is lost when the process is killed. */
    private void write(JsonObject json) {
        try {
            Files.writeString(file, GSON.toJson(json) + "\n", StandardOpenOption.APPEND, StandardOpenOption.CREATE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Double> losses() {
        return losses;
    }

    LossCurve curve(int warmup, OptionalDouble floor) {
        double[] train = losses.stream().mapToDouble(loss -> loss).toArray();
        return new LossCurve(train, List.copyOf(examinations), warmup, floor);
    }
}
