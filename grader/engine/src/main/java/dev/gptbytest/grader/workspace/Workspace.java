package dev.gptbytest.grader.workspace;

import dev.gptbytest.grader.curriculum.Chapter;
import dev.gptbytest.grader.stubs.StubTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where things are in a course's folder. */
public record Workspace(Path root) {
    private static final Pattern TODO =
            Pattern.compile("\\bTODO\\s*\\.\\s*implement\\s*\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})");

    /** A place where something is still to be written. */
    public record OpenTask(Path file, int line, String task) {
        /** The order to do tasks in: 5.3 comes before 5.12, and what has no number comes last. */
        static final Comparator<OpenTask> BY_NUMBER = Comparator.comparingInt(open -> {
            Matcher number = NUMBER.matcher(open.task());
            return number.lookingAt()
                    ? 1000 * Integer.parseInt(number.group(1)) + Integer.parseInt(number.group(2))
                    : Integer.MAX_VALUE;
        });
    }

    public Path exercise(Chapter chapter) {
        return root.resolve("exercises").resolve(chapter.folder());
    }

    public Path exerciseSources(Chapter chapter) {
        return exercise(chapter).resolve("src/main/java");
    }

    public Path solutionSources(Chapter chapter) {
        return solution(chapter).resolve("src/main/java");
    }

    public Path checks(Chapter chapter) {
        return exercise(chapter).resolve("src/test/java");
    }

    public Path checkResources(Chapter chapter) {
        return exercise(chapter).resolve("src/test/resources");
    }

    /** Resources are given, not written: the exercise's own when it has some, else the solution's. */
    public Path resources(Chapter chapter) {
        Path own = exercise(chapter).resolve("src/main/resources");
        return Files.isDirectory(own) ? own : solution(chapter).resolve("src/main/resources");
    }

    /** Where built and remembered things of one kind go; {@code mvn clean} at the root deletes it. */
    public Path target(String kind) {
        return root.resolve("target/gpt").resolve(kind);
    }

    public LearnerState state(Chapter chapter) {
        List<Path> sources = Hash.files(exerciseSources(chapter), ".java");
        if (sources.isEmpty()) {
            return LearnerState.UNTOUCHED;
        }
        if (openTasks(chapter).isEmpty()) {
            boolean nothingToDo =
                    Hash.files(solutionSources(chapter), ".java").stream().noneMatch(f -> read(f).contains("@Task("));
            return nothingToDo ? LearnerState.UNTOUCHED : LearnerState.WRITTEN;
        }
        String key = new Hash()
                .addFolder(exerciseSources(chapter))
                .addFolder(solutionSources(chapter))
                .hex();
        Memo memo = new Memo(target("state").resolve(chapter.folder() + ".txt"));
        return LearnerState.valueOf(memo.get(key, () -> stateByStubs(chapter).name()));
    }

    private LearnerState stateByStubs(Chapter chapter) {
        boolean same = new StubTree(root).differences(chapter.folder()).isEmpty();
        return same ? LearnerState.UNTOUCHED : LearnerState.IN_PROGRESS;
    }

    /** Returns the TODOs left in the learner's sources, by number; those in line comments do not count. */
    public List<OpenTask> openTasks(Chapter chapter) {
        List<OpenTask> open = new ArrayList<>();
        for (Path file : Hash.files(exerciseSources(chapter), ".java")) {
            int number = 0;
            for (String line : read(file).lines().toList()) {
                number++;
                Matcher todo = TODO.matcher(line);
                int comment = line.indexOf("//");
                if (todo.find() && (comment < 0 || comment > todo.start())) {
                    open.add(new OpenTask(file, number, todo.group(1)));
                }
            }
        }
        open.sort(OpenTask.BY_NUMBER);
        return open;
    }

    /** Returns the path as the user would type it at the root. */
    public String relative(Path file) {
        Path path = file.startsWith(root) ? root.relativize(file) : file;
        return path.toString().replace('\\', '/');
    }

    private Path solution(Chapter chapter) {
        return root.resolve("solutions").resolve(chapter.folder());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
