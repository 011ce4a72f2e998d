package dev.gptbytest.grader.curriculum;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The chapters in their order: those that have a folder, described by the manifest in this package. */
public record Curriculum(String title, List<Chapter> chapters) {
    private static final String MANIFEST = "curriculum.json";
    private static final String CHAPTER_FOLDER = "\\d\\d-.+";

    /** Reads the manifest and keeps the chapters that are below {@code solutions/} of the given course. */
    public static Curriculum load(Path root) {
        Curriculum manifest = manifest();
        var known = manifest.chapters.stream().collect(Collectors.toMap(Chapter::folder, Function.identity()));
        try (Stream<Path> folders = Files.list(root.resolve("solutions"))) {
            List<Chapter> chapters = folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> name.matches(CHAPTER_FOLDER))
                    .sorted()
                    .map(name -> known.getOrDefault(name, unlisted(name)))
                    .toList();
            return new Curriculum(manifest.title, chapters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns the chapter that the user means by {@code 05}, {@code 5}, {@code attention} or {@code 05-attention}.
     *
     * @throws IllegalArgumentException when there is no such chapter
     */
    public Chapter chapter(String name) {
        return chapters.stream()
                .filter(c -> name.equals(c.id())
                        || c.id().equals("0" + name)
                        || name.equals(c.folder())
                        || name.equals(c.shortName()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no chapter " + name + ". Chapters: "
                        + chapters.stream().map(Chapter::folder).collect(Collectors.joining(", ")) + "."));
    }

    /** Returns the chapters before the given one. */
    public List<Chapter> before(Chapter chapter) {
        return chapters.subList(0, chapters.indexOf(chapter));
    }

    private static Chapter unlisted(String folder) {
        String name = folder.substring(3);
        return new Chapter(folder.substring(0, 2), folder, name.replace('-', ' '), "docs/" + folder + ".md", 60);
    }

    private static Curriculum manifest() {
        try (InputStream in = Curriculum.class.getResourceAsStream(MANIFEST)) {
            return new Gson().fromJson(new InputStreamReader(in, StandardCharsets.UTF_8), Curriculum.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
