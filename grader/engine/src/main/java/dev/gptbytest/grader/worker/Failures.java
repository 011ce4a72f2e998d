package dev.gptbytest.grader.worker;

import dev.gptbytest.kit.NotImplementedYet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells from a throwable what became of a check. */
final class Failures {
    /** How AssertJ quotes a throwable that it did not expect. */
    private static final Pattern QUOTED = Pattern.compile("NotImplementedYet: TODO (.*): not implemented yet");

    private static final int LONGEST_MESSAGE = 4000;

    private Failures() {}

    /**
     * Describes a failure.
     *
     * @param isLearners tells the names of the learner's classes
     * @param isCheck tells the names of the test classes
     */
    static Outcome describe(
            Throwable failure, long millis, String output, Predicate<String> isLearners, Predicate<String> isCheck) {
        String task = openTask(failure);
        String location = location(failure, isLearners);
        if (location.isEmpty()) {
            location = location(failure, isCheck);
        }
        CheckStatus status = task.isEmpty() ? CheckStatus.WRONG : CheckStatus.NOT_IMPLEMENTED;
        String message = task.isEmpty() ? message(failure) : "TODO " + task;
        return new Outcome(status, millis, message, location, task, output);
    }

    /** Returns {@code dev/gptbytest/attention/Heads.java:57} for the topmost frame of a wanted class, or nothing. */
    static String location(StackTraceElement[] stack, Predicate<String> isWanted) {
        for (StackTraceElement frame : stack) {
            if (frame.getFileName() != null && isWanted.test(frame.getClassName())) {
                int dot = frame.getClassName().lastIndexOf('.');
                String folder = frame.getClassName().substring(0, dot + 1).replace('.', '/');
                return folder + frame.getFileName() + ":" + frame.getLineNumber();
            }
        }
        return "";
    }

    private static String location(Throwable failure, Predicate<String> isWanted) {
        String found = "";
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable at = failure; at != null && seen.add(at); at = at.getCause()) {
            String here = location(at.getStackTrace(), isWanted);
            found = here.isEmpty() ? found : here; // the innermost cause is where it began
        }
        return found;
    }

    private static String openTask(Throwable failure) {
        return openTask(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static String openTask(Throwable failure, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return "";
        }
        if (failure instanceof NotImplementedYet todo) {
            return todo.task();
        }
        Matcher quoted = QUOTED.matcher(String.valueOf(failure.getMessage()));
        if (quoted.find()) {
            return quoted.group(1);
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            String task = openTask(suppressed, seen);
            if (!task.isEmpty()) {
                return task;
            }
        }
        return openTask(failure.getCause(), seen);
    }

    private static String message(Throwable failure) {
        String text = failure.getMessage() == null ? "" : failure.getMessage().strip();
        if (!(failure instanceof AssertionError)) {
            String type = failure.getClass().getSimpleName();
            text = "your code threw " + type + (text.isEmpty() ? "" : ": " + text);
        }
        return text.length() > LONGEST_MESSAGE ? text.substring(0, LONGEST_MESSAGE) + " ..." : text;
    }
}
