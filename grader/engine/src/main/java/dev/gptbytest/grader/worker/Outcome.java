package dev.gptbytest.grader.worker;

/**
 * What a check came to.
 *
 * @param status the verdict
 * @param millis how long it ran
 * @param message what there is to say, perhaps many lines; empty when it passed
 * @param location where in the learner's code, or in the check: {@code dev/gptbytest/attention/Heads.java:57}; may be empty
 * @param task the TODO that was met, as written in the stub; empty otherwise
 * @param output what the check printed, its beginning
 */
public record Outcome(CheckStatus status, long millis, String message, String location, String task, String output) {
    public static Outcome of(CheckStatus status, String message) {
        return new Outcome(status, 0, message, "", "", "");
    }
}
