package dev.gptbytest.grader.grade;

import dev.gptbytest.grader.curriculum.Check;
import dev.gptbytest.grader.worker.CheckStatus;
import dev.gptbytest.grader.worker.Outcome;

/** A check and what it came to. */
public record CheckResult(Check check, Outcome outcome) {
    public CheckStatus status() {
        return outcome.status();
    }

    public boolean passed() {
        return status() == CheckStatus.PASSED;
    }
}
