package dev.gptbytest.cli;

/** Something the user can put right. The message is one sentence that says what, and how. */
public final class UserMistake extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UserMistake(String message) {
        super(message);
    }

    public UserMistake(String message, Throwable cause) {
        super(message, cause);
    }
}
