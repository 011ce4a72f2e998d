package dev.gptbytest.grader.doctor;

import dev.gptbytest.grader.doctor.Finding.Health;
import dev.gptbytest.grader.screen.Lines;
import dev.gptbytest.grader.screen.Style;
import dev.gptbytest.grader.screen.Style.Mark;
import java.util.ArrayList;
import java.util.List;

/** The findings, each with its fix below it. */
public final class DoctorScreen {
    private static final int INDENT = 16;

    private DoctorScreen() {}

    public static String render(List<Finding> findings, Style style) {
        List<String> lines = new ArrayList<>();
        for (Finding finding : findings) {
            List<String> text = Lines.wrap(finding.text(), INDENT, 6);
            String head = "  " + style.mark(mark(finding.health()), 4) + String.format("%-10s", finding.name());
            lines.add(head + text.get(0).substring(INDENT));
            lines.addAll(text.subList(1, text.size()));
            if (!finding.fix().isEmpty()) {
                lines.addAll(Lines.wrap(finding.fix(), INDENT, 8));
            }
        }
        long ill = findings.stream().filter(f -> f.health() == Health.ILL).count();
        lines.add("");
        lines.add(
                ill == 0
                        ? "Next:  mvn -q gpt:grade"
                        : "Next:  mend what is marked " + style.mark(Mark.BAD, 0) + ", then  mvn -q gpt:doctor");
        return String.join("\n", lines) + "\n";
    }

    private static Mark mark(Health health) {
        return switch (health) {
            case FINE -> Mark.OK;
            case WEAK -> Mark.BROKEN;
            case ILL -> Mark.BAD;
        };
    }
}
