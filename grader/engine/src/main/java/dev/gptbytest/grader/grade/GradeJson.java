package dev.gptbytest.grader.grade;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

/** The grade as {@code target/gpt/grade.json}, for tools. */
public final class GradeJson {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private record Totals(int chapters, int chapters_complete, int checks, int passed) {}

    private record Environment(String jdk, String os, int cores) {}

    private record CheckEntry(
            String id, String title, String task, String status, double seconds, String message, String location) {}

    private record ChapterEntry(
            String id, String title, String status, String graded_at, boolean cached, List<CheckEntry> checks) {}

    private record Document(
            int schema, String course, Environment environment, Totals totals, List<ChapterEntry> chapters) {}

    private GradeJson() {}

    public static void write(Grade grade, Path file) {
        try {
            Files.createDirectories(file.getParent());
            Path beside = file.resolveSibling(file.getFileName() + ".tmp");
            Files.writeString(beside, GSON.toJson(document(grade)));
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(Grade grade) {
        return new Document(
                1,
                grade.course(),
                new Environment(
                        Runtime.version().toString(),
                        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                        Runtime.getRuntime().availableProcessors()),
                new Totals(grade.chapters().size(), grade.completeChapters(), grade.checks(), grade.passed()),
                grade.chapters().stream().map(GradeJson::entry).toList());
    }

    private static ChapterEntry entry(ChapterResult result) {
        return new ChapterEntry(
                result.chapter().id(),
                result.chapter().title(),
                result.isComplete() ? "complete" : result.isNotStarted() ? "not-started" : "in-progress",
                result.gradedAt(),
                result.cached(),
                result.checks().stream().map(GradeJson::entry).toList());
    }

    private static CheckEntry entry(CheckResult result) {
        return new CheckEntry(
                result.check().id(),
                result.check().title(),
                result.check().task(),
                result.status().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                result.outcome().millis() / 1000.0,
                result.outcome().message(),
                result.outcome().location());
    }
}
