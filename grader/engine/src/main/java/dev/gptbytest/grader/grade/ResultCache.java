package dev.gptbytest.grader.grade;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import dev.gptbytest.grader.curriculum.Chapter;
import dev.gptbytest.grader.workspace.Memo;
import java.nio.file.Path;
import java.util.Optional;

/** Results of chapters by the fingerprint of all that went into them. */
final class ResultCache {
    private final Path folder;
    private final Gson gson = new Gson();

    ResultCache(Path folder) {
        this.folder = folder;
    }

    Optional<ChapterResult> find(Chapter chapter, String key) {
        try {
            return memo(chapter)
                    .find(key)
                    .map(json -> gson.fromJson(json, ChapterResult.class))
                    .map(found -> new ChapterResult(chapter, found.checks(), found.gradedAt(), true));
        } catch (JsonParseException e) {
            return Optional.empty(); // half written, or of another version: as good as none
        }
    }

    void keep(String key, ChapterResult result) {
        memo(result.chapter()).keep(key, gson.toJson(result));
    }

    private Memo memo(Chapter chapter) {
        return new Memo(folder.resolve(chapter.folder() + ".txt"));
    }
}
