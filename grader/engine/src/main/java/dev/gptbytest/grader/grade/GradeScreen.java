package dev.gptbytest.grader.grade;

import dev.gptbytest.grader.curriculum.Chapter;
import dev.gptbytest.grader.screen.Lines;
import dev.gptbytest.grader.screen.Style;
import dev.gptbytest.grader.screen.Style.Mark;
import dev.gptbytest.grader.worker.CheckStatus;
import dev.gptbytest.grader.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The grade as a screen: a table of chapters, one check in detail, and the next command as the last line. */
public final class GradeScreen {
    private static final int BAR = 56;

    private final Workspace workspace;
    private final Style style;

    public GradeScreen(Workspace workspace, Style style) {
        this.workspace = workspace;
        this.style = style;
    }

    /**
     * Draws the screen.
     *
     * @param everyCheck whether to list every check below its chapter
     */
    public String render(Grade grade, boolean everyCheck) {
        List<String> lines = new ArrayList<>();
        Optional<ChapterResult> current = grade.current();
        addHeader(lines, grade);
        if (grade.isUntouched() && grade.chapters().size() > 1) {
            lines.add("  Everything is red because nothing is written yet: that is the start line.");
            lines.add("  Each chapter has a page to read and a few methods to fill in.");
            lines.add("");
        }
        for (ChapterResult result : grade.chapters()) {
            lines.add(row(result, current.isPresent() && current.get().equals(result)));
            if (everyCheck) {
                result.checks().forEach(check -> lines.add(row(check)));
            }
        }
        lines.add("");
        if (current.isPresent()) {
            addFooter(lines, grade);
            new DetailScreen(workspace, style).add(lines, current.get());
        } else if (grade.isAllGreen()) {
            addAllGreen(lines, grade);
        } else {
            lines.add("  There are no checks here.");
        }
        return String.join("\n", lines) + "\n";
    }

    private void addHeader(List<String> lines, Grade grade) {
        int all = grade.chapters().size();
        lines.add(Lines.spread(
                grade.course(),
                grade.completeChapters() + " of " + all + (all == 1 ? " chapter" : " chapters") + " complete"));
        int filled = grade.checks() == 0 ? 0 : BAR * grade.passed() / grade.checks();
        String bar = filled == BAR ? "=".repeat(BAR) : "=".repeat(filled) + ">" + " ".repeat(BAR - filled - 1);
        String count = String.format("%3d of %d checks", grade.passed(), grade.checks());
        lines.add("[" + style.paint(Mark.OK, bar) + "] " + count);
        lines.add("");
    }

    private String row(ChapterResult result, boolean current) {
        Chapter chapter = result.chapter();
        String counts = result.passed() + "/" + result.checks().size();
        String pointer = current ? style.mark(Mark.HERE, 2) : "  ";
        return (" " + pointer + String.format("%-4s%-18s", chapter.id(), chapter.shortName())
                        + style.mark(mark(result), 4) + String.format("%7s", counts) + "    "
                        + padded(note(result), result.isComplete() ? "" : "~" + chapter.minutes() + " min"))
                .stripTrailing();
    }

    private static String padded(String note, String minutes) {
        return String.format("%-31s%8s", note, minutes);
    }

    private static Mark mark(ChapterResult result) {
        if (result.isComplete()) {
            return Mark.OK;
        }
        if (result.doesNotCompile()) {
            return Mark.BROKEN;
        }
        return result.isNotStarted() ? Mark.TODO : Mark.BAD;
    }

    private static String note(ChapterResult result) {
        if (result.checks().isEmpty()) {
            return "no checks yet";
        }
        if (result.isNotStarted()) {
            return "not started";
        }
        if (result.doesNotCompile()) {
            return "does not compile";
        }
        List<String> parts = new ArrayList<>();
        for (CheckStatus status : CheckStatus.values()) {
            if (status != CheckStatus.PASSED && result.count(status) > 0) {
                parts.add(result.count(status) + " " + status.label());
            }
        }
        return String.join(", ", parts);
    }

    private String row(CheckResult result) {
        Mark mark = result.passed()
                ? Mark.OK
                : switch (result.status()) {
                    case NOT_IMPLEMENTED, NOT_STARTED -> Mark.TODO;
                    case DOES_NOT_COMPILE -> Mark.BROKEN;
                    default -> Mark.BAD;
                };
        String head = "       " + style.mark(mark, 3);
        String text =
                String.format("%-5s", result.check().task()) + result.check().title();
        int room = Lines.WIDTH - 10;
        return head + (text.length() > room ? text.substring(0, room - 3) + "..." : text);
    }

    private static void addFooter(List<String> lines, Grade grade) {
        if (grade.isUntouched()) {
            return;
        }
        long cached = grade.chapters().stream().filter(ChapterResult::cached).count();
        String unchanged = cached == 0 ? "" : " (" + cached + (cached == 1 ? " chapter" : " chapters") + " unchanged)";
        lines.add(String.format(Locale.ROOT, "  Graded in %.1f s%s.", grade.seconds(), unchanged));
        lines.add("");
    }

    private static void addAllGreen(List<String> lines, Grade grade) {
        lines.add(
                grade.chapters().size() == 1
                        ? "  All checks of this chapter are green."
                        : "  All green. Everything that trains from here on is code you wrote.");
        lines.add("");
        lines.add(grade.chapters().size() == 1 ? "Next:  mvn -q gpt:grade" : "Next:  mvn -q gpt:train");
    }
}
