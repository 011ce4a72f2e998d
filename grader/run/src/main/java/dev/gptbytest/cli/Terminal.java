package dev.gptbytest.cli;

import java.io.Console;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a program writes.
 *
 * @param out for results
 * @param err for mistakes
 * @param live whether somebody watches, so that lines may be overwritten
 * @param colour whether colour is welcome
 */
public record Terminal(PrintStream out, PrintStream err, boolean live, boolean colour) {
    /** The widest line. */
    public static final int COLUMNS = 80;

    /** The terminal this JVM was started from. */
    public static Terminal ofThisProcess() {
        boolean live = isTerminal(System.console()) && !"dumb".equals(System.getenv("TERM"));
        String noColour = System.getenv("NO_COLOR");
        return new Terminal(
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                live,
                live && (noColour == null || noColour.isEmpty()));
    }

    /** From Java 22 there is a console even if the output goes to a file, and a method to ask. */
    private static boolean isTerminal(Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    /** Prints a line. */
    public void line(String text) {
        out.println(text);
    }

    /** Prints a sentence about a mistake, broken into lines. */
    public void error(String sentence) {
        Lines.wrap(sentence, COLUMNS).forEach(err::println);
    }

    /** The text in bold, if colour is welcome. */
    public String bold(String text) {
        return colour ? "\u001b[1m" + text + "\u001b[0m" : text;
    }

    /** The text in grey, if colour is welcome. */
    public String faint(String text) {
        return colour ? "\u001b[2m" + text + "\u001b[0m" : text;
    }
}
