package dev.gptbytest.grader.grade;

import java.util.List;
import java.util.Optional;

/**
 * The state of the chapters that were asked for.
 *
 * @param course the course's title
 * @param chapters in order
 * @param seconds how long the grading took
 */
public record Grade(String course, List<ChapterResult> chapters, double seconds) {
    public int checks() {
        return chapters.stream().mapToInt(chapter -> chapter.checks().size()).sum();
    }

    public int passed() {
        return chapters.stream().mapToInt(ChapterResult::passed).sum();
    }

    public int completeChapters() {
        return (int) chapters.stream().filter(ChapterResult::isComplete).count();
    }

    /** Nothing is green when nothing was checked. */
    public boolean isAllGreen() {
        return checks() > 0 && passed() == checks();
    }

    public boolean isUntouched() {
        return chapters.stream().allMatch(ChapterResult::isNotStarted);
    }

    /** Returns the chapter to work on: the first with something written and red, else the first that is not complete. */
    public Optional<ChapterResult> current() {
        return chapters.stream()
                .filter(chapter -> !chapter.isComplete() && !chapter.isNotStarted())
                .findFirst()
                .or(() -> chapters.stream()
                        .filter(chapter ->
                                !chapter.isComplete() && !chapter.checks().isEmpty())
                        .findFirst());
    }

    /** Returns one sentence for whoever wanted everything green. */
    public String redSummary() {
        if (checks() == 0) {
            return "No check was run: that is never green.";
        }
        String first = current()
                .flatMap(ChapterResult::firstRed)
                .map(check ->
                        ", first " + check.check().task() + " " + check.check().title())
                .orElse("");
        return (checks() - passed()) + " of " + checks() + " checks are red" + first + ".";
    }
}
