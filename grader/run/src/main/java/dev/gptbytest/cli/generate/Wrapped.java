package dev.gptbytest.cli.generate;

import dev.gptbytest.cli.Terminal;
import java.io.PrintStream;

/** Text that comes in pieces, broken into lines between words. A word is shown when it is complete. */
final class Wrapped {
    private final PrintStream out;
    private final StringBuilder word = new StringBuilder();
    private int column;

    Wrapped(PrintStream out) {
        this.out = out;
    }

    void write(String piece) {
        for (int i = 0; i < piece.length(); i++) {
            char c = piece.charAt(i);
            if (c == '\n') {
                flushWord();
                out.println();
                column = 0;
            } else if (c == ' ') {
                flushWord();
                word.append(c);
            } else {
                word.append(c);
            }
        }
        out.flush();
    }

    private void flushWord() {
        String text = word.toString();
        word.setLength(0);
        if (column > 0 && column + text.length() > Terminal.COLUMNS) {
            out.println();
            column = 0;
            text = text.stripLeading();
        }
        out.print(text);
        column += text.length();
    }

    void end() {
        flushWord();
        out.println();
        out.flush();
    }
}
