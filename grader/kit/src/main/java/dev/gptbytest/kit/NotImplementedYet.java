package dev.gptbytest.kit;

/**
 * Thrown by a stub. An {@link Error}, not an exception: a check that expects an exception, or learner code that catches
 * {@link Exception}, must not mistake an empty stub for a right answer.
 */
public final class NotImplementedYet extends Error {
    private static final long serialVersionUID = 1L;

    private final String task;

    NotImplementedYet(String task) {
        super("TODO " + task + ": not implemented yet");
        this.task = task;
    }

    /** Returns the task as written in the stub, for example {@code 5.3 split the heads}. */
    public String task() {
        return task;
    }
}
