package dev.gptbytest.grader.screen;

import java.util.ArrayList;
import java.util.List;

/** Text in lines of at most {@link #WIDTH} columns. */
public final class Lines {
    public static final int WIDTH = 79;

    private Lines() {}

    /** Returns the text with the indent before each line; lines that are too long are broken at a space. */
    public static List<String> wrap(String text, int indent, int most) {
        List<String> lines = new ArrayList<>();
        for (String line : text.strip().lines().toList()) {
            String rest = line.stripTrailing();
            String hanging = " ".repeat(rest.length() - rest.stripLeading().length());
            while (rest.length() > WIDTH - indent) {
                int space = rest.lastIndexOf(' ', WIDTH - indent);
                int cut = space > hanging.length() ? space : WIDTH - indent;
                lines.add(" ".repeat(indent) + rest.substring(0, cut));
                rest = hanging + rest.substring(cut).strip();
            }
            lines.add(rest.isEmpty() ? "" : " ".repeat(indent) + rest);
        }
        if (lines.size() > most) {
            lines = new ArrayList<>(lines.subList(0, most));
            lines.add(" ".repeat(indent) + "...");
        }
        return lines;
    }

    /** Returns both texts in one line, the second at its right end. */
    public static String spread(String left, String right) {
        return left + " ".repeat(Math.max(2, WIDTH - left.length() - right.length())) + right;
    }

    /** Returns a path that fits: package folders in the middle become dots. */
    public static String path(String path, int width) {
        int main = path.indexOf("/java/");
        int name = path.lastIndexOf('/');
        return path.length() <= width || main < 0 || name < main + 6
                ? path
                : path.substring(0, main + 6) + "..." + path.substring(name);
    }
}
