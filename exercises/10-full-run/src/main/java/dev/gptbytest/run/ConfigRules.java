package dev.gptbytest.run;

import java.util.Arrays;

/** Says what is wrong with a setting, in one sentence that names it. */
final class ConfigRules {
    void require(String key, Object value, boolean good, String what) {
        if (!good) {
            throw new IllegalArgumentException(key + " must be " + what + ", but is " + text(value) + ".");
        }
    }

    void atLeast(String key, int value, int least) {
        require(key, value, value >= least, "at least " + least);
    }

    void oneOf(String key, String value, String... choices) {
        require(key, value, Arrays.asList(choices).contains(value), "one of " + String.join(", ", choices));
    }

    void shape(int width, int layers, int heads, int keyValueHeads, int context, double dropout) {
        atLeast("width", width, 1);
        atLeast("layers", layers, 1);
        atLeast("heads", heads, 1);
        atLeast("context", context, 1);
        require("heads", heads, width % heads == 0, "a divisor of width, " + width);
        require("heads", heads, width / heads % 2 == 0, "such that width / heads is even (width is " + width + ")");
        boolean grouped = keyValueHeads == 0 || heads % keyValueHeads == 0;
        require("keyValueHeads", keyValueHeads, grouped, "a divisor of heads, " + heads);
        require("dropout", dropout, dropout >= 0 && dropout < 1, "from 0 to below 1");
    }

    /** A number without a needless fraction. */
    static String text(Object value) {
        String text = String.valueOf(value);
        return value instanceof Double && text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
