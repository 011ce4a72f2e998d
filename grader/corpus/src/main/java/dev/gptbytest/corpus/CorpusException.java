package dev.gptbytest.corpus;

/** A text that cannot be used, or not be had. The message is one sentence for the user, with what to do about it. */
public final class CorpusException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public CorpusException(String message) {
        super(message);
    }

    public CorpusException(String message, Throwable cause) {
        super(message, cause);
    }
}
