package dev.gptbytest.grader.stubs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The stubs of every chapter, as they should be in {@code exercises/}. */
public final class StubTree {
    private static final String MAIN = "src/main/java";

    private final Path root;
    private final StubGenerator generator = new StubGenerator();

    public StubTree(Path root) {
        this.root = root;
    }

    /** Writes all stubs over whatever is there, and deletes Java files that no solution has. Returns what changed. */
    public List<Path> write() {
        try {
            List<Path> changed = new ArrayList<>();
            for (String folder : folders()) {
                Path main = root.resolve("exercises").resolve(folder).resolve(MAIN);
                Map<Path, String> wanted = stubs(folder);
                for (Path file : differences(folder)) {
                    Path target = main.resolve(file);
                    if (wanted.containsKey(file)) {
                        Files.createDirectories(target.getParent());
                        Files.writeString(target, wanted.get(file));
                    } else {
                        Files.delete(target);
                    }
                    changed.add(root.relativize(target));
                }
            }
            return changed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the files, relative to the root, that are missing, different or too many. */
    public List<Path> differences() {
        List<Path> all = new ArrayList<>();
        for (String folder : folders()) {
            Path main = Path.of("exercises").resolve(folder).resolve(MAIN);
            differences(folder).forEach(file -> all.add(main.resolve(file)));
        }
        return all;
    }

    /** Returns the files of one chapter, relative to its {@code src/main/java}, that are not the stubs. */
    public List<Path> differences(String folder) {
        Map<Path, String> wanted = stubs(folder);
        Map<Path, String> present =
                read(root.resolve("exercises").resolve(folder).resolve(MAIN));
        TreeSet<Path> files = new TreeSet<>(wanted.keySet());
        files.addAll(present.keySet());
        files.removeIf(file -> wanted.containsKey(file) && wanted.get(file).equals(present.get(file)));
        return List.copyOf(files);
    }

    /** Returns stub sources by path relative to {@code src/main/java}. */
    public Map<Path, String> stubs(String folder) {
        Path main = root.resolve("solutions").resolve(folder).resolve(MAIN);
        Map<Path, String> stubs = new TreeMap<>();
        read(main)
                .forEach((file, source) -> stubs.put(
                        file, generator.stub(root.relativize(main.resolve(file)).toString(), source)));
        return stubs;
    }

    private List<String> folders() {
        try (Stream<Path> chapters = Files.list(root.resolve("solutions"))) {
            return chapters.filter(chapter -> Files.isDirectory(chapter.resolve(MAIN)))
                    .map(chapter -> chapter.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Path, String> read(Path folder) {
        Map<Path, String> sources = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return sources;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                sources.put(folder.relativize(file), Files.readString(file).replace("\r\n", "\n"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }
}
