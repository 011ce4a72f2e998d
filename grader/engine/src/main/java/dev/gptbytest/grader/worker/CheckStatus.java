package dev.gptbytest.grader.worker;

/** What became of a check. */
public enum CheckStatus {
    PASSED("passed"),
    WRONG("wrong"),
    NOT_IMPLEMENTED("not implemented"),
    DOES_NOT_COMPILE("does not compile"),
    TIME_LIMIT("time limit"),
    OUT_OF_MEMORY("out of memory"),
    CRASHED("crashed"),
    DID_NOT_RUN("did not run"),
    NOT_STARTED("not started");

    private final String label;

    CheckStatus(String label) {
        this.label = label;
    }

    /** Returns the words for people. */
    public String label() {
        return label;
    }

    /** True when the same sources may well give another result on a quieter machine. */
    public boolean isWorthAnotherTry() {
        return this == TIME_LIMIT || this == OUT_OF_MEMORY || this == CRASHED || this == DID_NOT_RUN;
    }
}
