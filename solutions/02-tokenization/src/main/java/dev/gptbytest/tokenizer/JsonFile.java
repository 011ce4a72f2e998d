package dev.gptbytest.tokenizer;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** JSON objects in files, and their members with messages that say what is missing. */
final class JsonFile {
    private static final Gson JSON =
            new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

    private JsonFile() {}

    /** Writes beside the file, then moves there. */
    static void write(Path file, JsonObject json) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path beside = Files.createTempFile(folder, file.getFileName().toString(), ".part");
        try {
            try (Writer writer = Files.newBufferedWriter(beside)) {
                JSON.toJson(json, writer);
            }
            move(beside, file);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    static JsonObject read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            JsonElement json = JsonParser.parseReader(reader);
            if (json.isJsonObject()) {
                return json.getAsJsonObject();
            }
            throw new TokenizerFileException(file + " cannot be used: it holds no JSON object.");
        } catch (NoSuchFileException e) {
            throw new TokenizerFileException(file + " cannot be used: there is no such file.");
        } catch (JsonParseException | CharacterCodingException e) {
            throw new TokenizerFileException(file + " cannot be used: it is cut off, or no JSON at all.");
        }
    }

    static boolean isNull(JsonElement element) {
        return element == null || element.isJsonNull();
    }

    static JsonObject object(JsonObject parent, String name) {
        JsonElement element = parent.get(name);
        if (element == null || !element.isJsonObject()) {
            throw missing(name, "an object");
        }
        return element.getAsJsonObject();
    }

    static JsonArray array(JsonObject parent, String name) {
        JsonElement element = parent.get(name);
        if (element == null || !element.isJsonArray()) {
            throw missing(name, "an array");
        }
        return element.getAsJsonArray();
    }

    static String string(JsonObject parent, String name) {
        JsonElement element = parent.get(name);
        if (element == null || !element.isJsonPrimitive()) {
            throw missing(name, "a string");
        }
        return element.getAsString();
    }

    static int id(JsonElement element, String token) {
        try {
            int id = element.getAsInt();
            if (id >= 0) {
                return id;
            }
        } catch (IllegalStateException | UnsupportedOperationException | NumberFormatException e) {
            // falls through to the one message for all of them
        }
        throw new IllegalArgumentException("the id of the token \"" + token + "\" is " + element);
    }

    private static IllegalArgumentException missing(String name, String kind) {
        return new IllegalArgumentException("\"" + name + "\" is missing, or not " + kind);
    }
}
