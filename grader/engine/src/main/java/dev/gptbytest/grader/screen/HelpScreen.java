package dev.gptbytest.grader.screen;

import java.util.List;

/** All goals on one screen, grouped by what somebody may want. */
public final class HelpScreen {
    private record Entry(String command, String text) {}

    private record Group(String title, List<Entry> entries) {}

    private static final List<Group> GROUPS = List.of(
            new Group(
                    "Learning",
                    List.of(
                            new Entry("gpt:grade", "how far you are, and what to do next"),
                            new Entry("gpt:grade -Dgpt.chapter=05", "one chapter with all its checks"),
                            new Entry("gpt:grade -Dgpt.all", "all chapters with all their checks"),
                            new Entry("test  (inside a chapter)", "its checks in plain JUnit"))),
            new Group(
                    "Training, with your chapters where they are complete",
                    List.of(
                            new Entry("gpt:train", "train the model"),
                            new Entry("gpt:train -Dgpt.preset=smoke", "a run of a minute"),
                            new Entry("gpt:train -Dgpt.resume", "go on where it stopped"),
                            new Entry("gpt:train -Dgpt.reference=05", "use the reference for chapter 05"),
                            new Entry("gpt:generate -Dgpt.prompt=\"...\"", "let the model write"),
                            new Entry("gpt:eval", "loss, perplexity, bits per byte"))),
            new Group(
                    "Something does not work",
                    List.of(
                            new Entry("gpt:doctor", "Java, engine, memory, disk, GPU; with fixes"),
                            new Entry("-Ptrain install", "from the root, when gpt: is not known yet"))),
            new Group(
                    "Teaching and maintaining",
                    List.of(
                            new Entry("gpt:grade -Dgpt.strict", "fails while a check is red; for CI"),
                            new Entry("gpt:stubs [-Dgpt.check]", "write exercises/ from solutions/, or compare"),
                            new Entry("gpt:verify", "prove that every check fails on its stub"))));

    private HelpScreen() {}

    public static String render(Style style) {
        StringBuilder text = new StringBuilder();
        text.append(style.bold("GPT by Test")).append(": mvn -q ...\n");
        for (Group group : GROUPS) {
            text.append('\n').append(style.bold(group.title())).append('\n');
            for (Entry entry : group.entries()) {
                text.append(String.format("  %-33s%s%n", entry.command(), entry.text())
                        .replace("\r\n", "\n"));
            }
        }
        return text.append("\nNext:  mvn -q gpt:grade\n").toString();
    }
}
