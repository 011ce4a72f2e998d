package dev.gptbytest.inference;

/**
 * How a text came about.
 *
 * @param promptTokens tokens of the prompt
 * @param newTokens tokens written, the end-of-text token not counted
 * @param prefillSeconds the time for reading the prompt
 * @param seconds the time for everything
 * @param stopReason {@link #END_OF_TEXT} or {@link #TOKEN_LIMIT}
 */
public record GenerationReport(
        int promptTokens, int newTokens, double prefillSeconds, double seconds, String stopReason) {
    /** The model said that the text is over. */
    public static final String END_OF_TEXT = "end of text";

    /** As many tokens as asked for. */
    public static final String TOKEN_LIMIT = "token limit";

    /** The speed of writing; the first token comes from reading the prompt, so it does not count. 0 if unknown. */
    public double tokensPerSecond() {
        double writing = seconds - prefillSeconds;
        return newTokens < 2 || writing <= 0 ? 0 : (newTokens - 1) / writing;
    }
}
