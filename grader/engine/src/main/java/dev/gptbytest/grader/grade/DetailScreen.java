package dev.gptbytest.grader.grade;

import dev.gptbytest.grader.curriculum.Chapter;
import dev.gptbytest.grader.screen.Lines;
import dev.gptbytest.grader.screen.Style;
import dev.gptbytest.grader.screen.Style.Mark;
import dev.gptbytest.grader.workspace.Workspace;
import dev.gptbytest.grader.workspace.Workspace.OpenTask;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The check to work on now: what it says, where to look, what to type next. */
final class DetailScreen {
    private static final int MOST_LINES = 24;
    private static final int MOST_OUTPUT = 6;

    private final Workspace workspace;
    private final Style style;

    DetailScreen(Workspace workspace, Style style) {
        this.workspace = workspace;
        this.style = style;
    }

    void add(List<String> lines, ChapterResult result) {
        CheckResult check = result.firstRed().orElseThrow();
        switch (check.status()) {
            case NOT_STARTED -> addStart(lines, result.chapter());
            case DOES_NOT_COMPILE -> addCompileError(lines, result.chapter(), check);
            case NOT_IMPLEMENTED -> addOpenTask(lines, result.chapter(), check);
            default -> addFailure(lines, result.chapter(), check);
        }
    }

    private void addStart(List<String> lines, Chapter chapter) {
        lines.add("  1  read   " + chapter.page());
        List<OpenTask> open = workspace.openTasks(chapter);
        if (!open.isEmpty()) {
            addPlace(lines, "  2  open   ", open.get(0));
        }
        lines.add("  3  check  " + gradeCommand(chapter));
    }

    private void addOpenTask(List<String> lines, Chapter chapter, CheckResult check) {
        addTitle(lines, check);
        OpenTask place = workspace.openTasks(chapter).stream()
                .filter(task -> task.task().equals(check.outcome().task()))
                .findFirst()
                .orElse(null);
        lines.add("  " + style.mark(Mark.TODO, 3) + "not implemented yet");
        lines.add("");
        if (place != null) {
            addPlace(lines, "     open   ", place);
        }
        lines.add("     read   " + chapter.page());
        addNext(lines, chapter);
    }

    private void addCompileError(List<String> lines, Chapter chapter, CheckResult check) {
        lines.add(style.bold("Chapter " + chapter.id() + " does not compile"));
        lines.add("");
        addMessage(lines, Mark.BROKEN, check.outcome().message(), MOST_LINES);
        if (!check.outcome().location().isEmpty()) {
            lines.add("");
            lines.add("     " + Lines.path(check.outcome().location(), Lines.WIDTH - 5));
        }
        addNext(lines, chapter);
    }

    private void addFailure(List<String> lines, Chapter chapter, CheckResult check) {
        addTitle(lines, check);
        String status = switch (check.status()) {
            case WRONG -> "";
            default -> check.status().label() + ": ";
        };
        addMessage(lines, Mark.BAD, status + check.outcome().message(), MOST_LINES);
        if (!check.outcome().output().isBlank()) {
            lines.add("");
            lines.add("     it printed");
            lines.addAll(Lines.wrap(check.outcome().output(), 7, MOST_OUTPUT));
        }
        lines.add("");
        if (!check.outcome().location().isEmpty()) {
            lines.add("     at     " + Lines.path(file(chapter, check.outcome().location()), Lines.WIDTH - 12));
        }
        lines.add("     check  " + check.check().className().replaceFirst(".*\\.", "") + "."
                + check.check().method());
        lines.add("     read   " + chapter.page());
        addNext(lines, chapter);
    }

    private void addTitle(List<String> lines, CheckResult check) {
        String number = check.check().task().isEmpty() ? "" : check.check().task() + "  ";
        List<String> title = Lines.wrap("Working on " + number + check.check().title(), 0, 3);
        title.forEach(line -> lines.add(style.bold(line)));
        lines.add("");
    }

    private void addMessage(List<String> lines, Mark mark, String message, int most) {
        List<String> wrapped = Lines.wrap(message, 5, most);
        if (!wrapped.isEmpty()) {
            wrapped.set(0, "  " + style.mark(mark, 3) + wrapped.get(0).substring(5));
        }
        lines.addAll(wrapped);
    }

    private void addPlace(List<String> lines, String before, OpenTask task) {
        String path = workspace.relative(task.file()) + ":" + task.line();
        lines.add(before + Lines.path(path, Lines.WIDTH - before.length()));
        List<String> todo = Lines.wrap("TODO " + task.task(), before.length(), 3);
        lines.addAll(todo);
    }

    private static void addNext(List<String> lines, Chapter chapter) {
        lines.add("");
        lines.add("Next:  " + gradeCommand(chapter));
    }

    private static String gradeCommand(Chapter chapter) {
        return "mvn -q gpt:grade -Dgpt.chapter=" + chapter.id();
    }

    /** Returns the path from the root of a place told as {@code dev/gptbytest/x/Y.java:12}. */
    private String file(Chapter chapter, String location) {
        String name = location.substring(0, location.lastIndexOf(':'));
        for (Path folder : List.of(workspace.exerciseSources(chapter), workspace.checks(chapter))) {
            if (Files.exists(folder.resolve(name))) {
                return workspace.relative(folder.resolve(name)) + location.substring(location.lastIndexOf(':'));
            }
        }
        return location;
    }
}
