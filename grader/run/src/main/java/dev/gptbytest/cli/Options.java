package dev.gptbytest.cli;

import dev.gptbytest.run.NearestName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the user asked for, as {@code key=value}. A program takes what it knows; what is left at the end is a mistake. */
public final class Options {
    private final Map<String, String> left;
    private final List<String> asked = new ArrayList<>();

    private Options(Map<String, String> values) {
        this.left = values;
    }

    /** Reads arguments; a key alone means {@code true}. */
    public static Options parse(List<String> arguments) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            values.put(
                    equals < 0 ? argument : argument.substring(0, equals),
                    equals < 0 ? "true" : argument.substring(equals + 1));
        }
        return new Options(values);
    }

    /** Takes an option out. */
    public Optional<String> take(String key) {
        asked.add(key);
        return Optional.ofNullable(left.remove(key));
    }

    /** Takes a switch out: not there is off, and so is {@code false}. */
    public boolean takeFlag(String key) {
        return take(key).filter(value -> !value.equals("false")).isPresent();
    }

    /** Takes a whole number out. */
    public int take(String key, int otherwise, int least) {
        String text = take(key).orElse(String.valueOf(otherwise));
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            // the sentence below says it
        }
        throw new UserMistake(key + " must be a whole number of at least " + least + ", but is \"" + text + "\".");
    }

    /** Takes a number out. */
    public double take(String key, double otherwise) {
        String text = take(key).orElse(String.valueOf(otherwise));
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw new UserMistake(key + " must be a number, but is \"" + text + "\".", e);
        }
    }

    /** Takes everything that is left. */
    public Map<String, String> takeRest() {
        Map<String, String> rest = new LinkedHashMap<>(left);
        left.clear();
        return rest;
    }

    /** Refuses what nobody took. */
    public void requireNoneLeft() {
        left.keySet().stream().findFirst().ifPresent(key -> {
            throw unknown(key, asked);
        });
    }

    /** The sentence for a key that does not exist. */
    public static UserMistake unknown(String key, Collection<String> known) {
        return new UserMistake(
                "There is no setting -Dgpt." + key + "; did you mean -Dgpt." + NearestName.of(key, known) + "?");
    }
}
