package dev.gptbytest.grader.stubs;

/** A solution that no stub can be made of; the message says where and why. */
public final class StubException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StubException(String file, int line, String message) {
        super(file + ":" + line + ": " + message);
    }
}
