package dev.gptbytest.grader.workspace;

/** How far the learner's sources of a chapter are, by their text alone. */
public enum LearnerState {
    /** The sources are the stubs, or there are none. */
    UNTOUCHED,
    /** Something is written, and some TODO is left. */
    IN_PROGRESS,
    /** No TODO is left. */
    WRITTEN
}
