package dev.gptbytest.grader.grade;

import dev.gptbytest.grader.curriculum.Chapter;
import dev.gptbytest.grader.worker.CheckStatus;
import java.util.List;
import java.util.Optional;

/**
 * A chapter and what its checks came to.
 *
 * @param checks in the order to do them
 * @param gradedAt when this was found out, {@code 2026-11-21T09:12:00Z}; of an unchanged chapter that is some time ago
 * @param cached whether an earlier result was used
 */
public record ChapterResult(Chapter chapter, List<CheckResult> checks, String gradedAt, boolean cached) {
    public int passed() {
        return count(CheckStatus.PASSED);
    }

    public int count(CheckStatus status) {
        return (int) checks.stream().filter(check -> check.status() == status).count();
    }

    /** A chapter without checks is never complete. */
    public boolean isComplete() {
        return !checks.isEmpty() && passed() == checks.size();
    }

    public boolean isNotStarted() {
        return count(CheckStatus.NOT_STARTED) == checks.size();
    }

    public boolean doesNotCompile() {
        return count(CheckStatus.DOES_NOT_COMPILE) > 0;
    }

    /** Returns the check to work on: the first that is not green. */
    public Optional<CheckResult> firstRed() {
        return checks.stream().filter(check -> !check.passed()).findFirst();
    }
}
