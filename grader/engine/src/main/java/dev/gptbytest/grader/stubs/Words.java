package dev.gptbytest.grader.stubs;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that Javadoc links to. */
final class Words {
    private static final Pattern LINK = Pattern.compile(
            "(?:\\{@(?:link|linkplain|value)\\s+|@(?:see|throws|exception)\\s+)([\\w.#]+(?:\\([^)]*\\))?)");

    private Words() {}

    static Set<String> linkedIn(String javadoc) {
        Set<String> words = new LinkedHashSet<>();
        Matcher matcher = LINK.matcher(javadoc);
        while (matcher.find()) {
            for (String word : matcher.group(1).split("\\W+", -1)) {
                words.add(word);
            }
        }
        words.remove("");
        return words;
    }
}
