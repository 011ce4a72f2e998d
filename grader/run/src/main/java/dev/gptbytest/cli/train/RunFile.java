package dev.gptbytest.cli.train;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.gptbytest.cli.UserMistake;
import dev.gptbytest.run.Preset;
import dev.gptbytest.run.RunConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code run.json}: all settings of a run, and which chapters were the learner's. */
public final class RunFile {
    private RunFile() {}

    static void write(Path file, RunConfig config, String chapters) throws IOException {
        JsonObject settings = new JsonObject();
        config.values().forEach(settings::addProperty);
        JsonObject json = new JsonObject();
        json.add("settings", settings);
        json.addProperty("chapters", chapters);
        json.addProperty("java", System.getProperty("java.version"));
        Path beside = file.resolveSibling(file.getFileName() + ".tmp");
        Files.writeString(beside, new GsonBuilder().setPrettyPrinting().create().toJson(json) + "\n");
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Reads the settings.
     *
     * @throws UserMistake if there is no such file, or it is damaged
     */
    public static RunConfig read(Path file) throws IOException {
        try {
            JsonObject settings = JsonParser.parseString(Files.readString(file))
                    .getAsJsonObject()
                    .getAsJsonObject("settings");
            Map<String, String> values = new LinkedHashMap<>();
            for (Map.Entry<String, JsonElement> setting : settings.entrySet()) {
                values.put(setting.getKey(), setting.getValue().getAsString());
            }
            return Preset.QUICK.config().with(values);
        } catch (NoSuchFileException e) {
            throw new UserMistake("There is no run to go on with: " + file + " does not exist.", e);
        } catch (JsonParseException
                | IllegalStateException
                | IllegalArgumentException
                | NullPointerException
                | ClassCastException e) {
            throw new UserMistake(file + " is damaged (" + e.getMessage() + "); start a new run.", e);
        }
    }
}
