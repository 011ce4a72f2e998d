package dev.gptbytest.cli.train;

import java.util.ArrayList;
import java.util.List;

/** Whose classes are being trained, as the launcher says it: {@code 01:reference,02:yours}. */
final class Chapters {
    private Chapters() {}

    static String ofThisProcess() {
        return System.getProperty("gpt.chapters", "");
    }

    /** For people: {@code yours 02, 05; reference 01, 03-04}. */
    static String describe(String chapters) {
        List<String> yours = new ArrayList<>();
        List<String> reference = new ArrayList<>();
        for (String chapter : chapters.isBlank() ? new String[0] : chapters.split(",", -1)) {
            String[] parts = chapter.strip().split(":", 2);
            boolean own = parts.length == 2 && parts[1].equals("yours");
            (own ? yours : reference).add(parts[0]);
        }
        if (yours.isEmpty()) {
            return "all from the reference";
        }
        return reference.isEmpty()
                ? "all yours"
                : "yours " + String.join(" ", yours) + "; reference " + String.join(" ", reference);
    }
}
