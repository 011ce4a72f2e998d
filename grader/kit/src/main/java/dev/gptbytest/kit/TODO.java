package dev.gptbytest.kit;

/**
 * The body of every method that is still to be written.
 *
 * <p>A stub reads {@code TODO.implement("5.3 split the heads")}. Replace the whole statement with your code.
 */
public final class TODO {
    private TODO() {}

    /**
     * Fails with {@link NotImplementedYet}. Use it as {@code return TODO.implement("5.3 split the heads");}
     *
     * @param task the number of the task, a space, and what there is to do
     * @param <T> whatever the method has to return
     * @return never
     * @throws NotImplementedYet always
     */
    public static <T> T implement(String task) {
        throw new NotImplementedYet(task);
    }
}
