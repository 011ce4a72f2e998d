package dev.gptbytest.grader.screen;

import java.nio.charset.Charset;
import java.util.Map;

/**
 * What a terminal can show.
 *
 * @param unicode whether marks beyond ASCII come out right
 * @param colour whether escape codes are understood and wanted
 */
public record Style(boolean unicode, boolean colour) {
    public static final Style PLAIN = new Style(false, false);

    /** The meanings that have a mark and a colour. */
    public enum Mark {
        OK("✓", "ok", 32),
        BAD("✗", "x", 31),
        TODO("·", "-", 2),
        BROKEN("!", "!", 33),
        HERE("▸", ">", 36);

        private final String symbol;
        private final String ascii;
        private final int code;

        Mark(String symbol, String ascii, int code) {
            this.symbol = symbol;
            this.ascii = ascii;
            this.code = code;
        }
    }

    /** Looks at the terminal that this program runs in. */
    public static Style detect(Map<String, String> environment, boolean terminal, Charset charset) {
        boolean colour = terminal
                && !environment.containsKey("NO_COLOR")
                && !environment.getOrDefault("TERM", "").equals("dumb");
        return new Style(charset.newEncoder().canEncode("✓✗·▸"), colour);
    }

    /** Returns the mark, padded with spaces to the width. */
    public String mark(Mark mark, int width) {
        String text = unicode ? mark.symbol : mark.ascii;
        return paint(mark, text) + " ".repeat(Math.max(0, width - text.length()));
    }

    public String paint(Mark mark, String text) {
        return colour ? "\u001b[" + mark.code + "m" + text + "\u001b[0m" : text;
    }

    public String bold(String text) {
        return colour ? "\u001b[1m" + text + "\u001b[0m" : text;
    }
}
