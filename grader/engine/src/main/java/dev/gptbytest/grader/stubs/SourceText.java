package dev.gptbytest.grader.stubs;

import com.github.javaparser.Position;
import com.github.javaparser.Range;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * A source text with edits waiting. Everything that no edit touches comes out byte for byte as it went in.
 *
 * <p>Whole lines are dropped with {@link #dropLines}, which also tidies the blank lines around them.
 */
final class SourceText {
    private record Edit(int begin, int end, String replacement) {}

    private final String text;
    private final List<String> lines;
    private final int[] starts;
    private final BitSet dropped = new BitSet();
    private final List<Edit> edits = new ArrayList<>();

    SourceText(String text) {
        this.text = text;
        this.lines = text.lines().toList();
        this.starts = new int[lines.size() + 1];
        int at = 0;
        for (int i = 0; i < lines.size(); i++) {
            starts[i] = at;
            at += lines.get(i).length() + 1;
        }
        starts[lines.size()] = text.length();
    }

    String indentOf(int line) {
        String content = lines.get(line - 1);
        return content.substring(0, content.length() - content.stripLeading().length());
    }

    void replace(Range range, String replacement) {
        edits.add(new Edit(offset(range.begin), offset(range.end) + 1, replacement));
    }

    /** Removes what stands in the range; with its lines where nothing else stands on them. */
    void remove(Range range) {
        String before = lines.get(range.begin.line - 1).substring(0, range.begin.column - 1);
        String after = lines.get(range.end.line - 1).substring(range.end.column);
        if (before.isBlank() && after.isBlank()) {
            edits.add(new Edit(starts[range.begin.line - 1], starts[range.end.line], ""));
        } else {
            int space = after.length() - after.stripLeading().length();
            edits.add(new Edit(offset(range.begin), offset(range.end) + 1 + space, ""));
        }
    }

    /** Drops a member: its lines, and the line comments right above it. */
    void dropLines(Range range) {
        int first = range.begin.line;
        while (first > 1 && lines.get(first - 2).strip().startsWith("//")) {
            first--;
        }
        dropped.set(first - 1, range.end.line);
    }

    String apply() {
        List<Edit> all = new ArrayList<>(edits);
        closeGaps();
        for (int from = dropped.nextSetBit(0); from >= 0; from = dropped.nextSetBit(from)) {
            int to = dropped.nextClearBit(from);
            all.add(new Edit(starts[from], starts[to], ""));
            from = to;
        }
        all.sort(Comparator.comparingInt(Edit::begin).reversed());
        StringBuilder result = new StringBuilder(text);
        for (Edit edit : all) {
            result.replace(edit.begin(), edit.end(), edit.replacement());
        }
        return result.toString();
    }

    /** Two blank lines in a row, or one at either end of a block, are left over from a dropped member. */
    private void closeGaps() {
        for (int from = dropped.nextSetBit(0); from >= 0; ) {
            int to = dropped.nextClearBit(from);
            int next = to;
            while (next < lines.size() && lines.get(next).isBlank()) {
                next++;
            }
            if (to < next && dropped.get(next)) {
                dropped.set(to, next);
                continue; // two dropped members and the gap between them are one
            }
            String before = from == 0 ? "" : lines.get(from - 1).strip();
            boolean closes = next < lines.size() && lines.get(next).strip().startsWith("}");
            if (before.isEmpty() || before.endsWith("{") || closes) {
                dropped.set(to, next);
            }
            for (int i = from - 1; closes && i >= 0 && lines.get(i).isBlank(); i--) {
                dropped.set(i);
            }
            from = dropped.nextSetBit(next);
        }
    }

    private int offset(Position position) {
        return starts[position.line - 1] + position.column - 1;
    }
}
