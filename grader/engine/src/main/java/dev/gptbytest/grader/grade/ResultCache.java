package dev.gptbytest.grader.grade;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import dev.gptbytest.grader.curriculum.Chapter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Results of chapters by the fingerprint of all that went into them. */
final class ResultCache {
    private record Entry(String key, ChapterResult result) {}

    private final Path folder;
    private final Gson gson = new Gson();

    ResultCache(Path folder) {
        this.folder = folder;
    }

    Optional<ChapterResult> find(Chapter chapter, String key) {
        try {
            Path file = file(chapter);
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            Entry entry = gson.fromJson(Files.readString(file), Entry.class);
            if (entry == null || entry.result() == null || !key.equals(entry.key())) {
                return Optional.empty();
            }
            ChapterResult found = entry.result();
            return Optional.of(new ChapterResult(chapter, found.checks(), found.gradedAt(), true));
        } catch (JsonParseException e) {
            return Optional.empty(); // half written, or of another version: as good as none
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void keep(String key, ChapterResult result) {
        try {
            Files.createDirectories(folder);
            Files.writeString(file(result.chapter()), gson.toJson(new Entry(key, result)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(Chapter chapter) {
        return folder.resolve(chapter.folder() + ".json");
    }
}
