package dev.gptbytest.grader.screen;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;

/** The real standard output: {@code mvn -q} silences the log, and Maven 4 puts a prefix before System.out. */
public final class Terminal {
    private final Charset charset = charset();
    private final PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset);

    public Style style() {
        return Style.detect(System.getenv(), isTerminal(), charset);
    }

    public void print(String text) {
        out.print(text);
        out.flush();
    }

    private static Charset charset() {
        for (String property : new String[] {"stdout.encoding", "sun.stdout.encoding", "native.encoding"}) {
            String name = System.getProperty(property);
            if (name != null && Charset.isSupported(name)) {
                return Charset.forName(name);
            }
        }
        return Charset.defaultCharset();
    }

    /** From Java 22 on there is a console even without a terminal, and a method to ask. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
