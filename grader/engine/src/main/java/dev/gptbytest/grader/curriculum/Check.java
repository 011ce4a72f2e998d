package dev.gptbytest.grader.curriculum;

/**
 * One check, as its source tells it.
 *
 * @param className the test class, with {@code $} before a nested one
 * @param method the test method
 * @param title the sentence in {@code @DisplayName}, or the method's name
 * @param task the number of the task that it belongs to, or an empty string
 */
public record Check(String className, String method, String title, String task) {
    /** Returns {@code class#method}, unique in the course. */
    public String id() {
        return className + "#" + method;
    }
}
