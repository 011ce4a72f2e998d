package dev.gptbytest.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Text made to fit into a terminal. */
public final class Lines {
    private Lines() {}

    /** Breaks text between words; a longer word gets a line of its own. Line breaks stay. */
    public static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.split(" ", -1)) {
                if (line.length() > 0 && line.length() + 1 + word.length() > columns) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.length() > 0 ? " " : "").append(word);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** One line, cut where it gets too long. Control characters become spaces. */
    public static String cut(String text, int columns) {
        String line = text.strip().replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= columns ? line : line.substring(0, columns - 3) + "...";
    }

    /** A duration such as {@code 1h02m}, {@code 2m09s} or {@code 14s}. */
    public static String duration(double seconds) {
        long whole = Math.round(seconds);
        if (whole >= 3600) {
            return "%dh%02dm".formatted(whole / 3600, whole % 3600 / 60);
        }
        return whole >= 60 ? "%dm%02ds".formatted(whole / 60, whole % 60) : whole + "s";
    }

    /** Formats without regard to the country the computer stands in. */
    public static String format(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
