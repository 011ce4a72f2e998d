package dev.gptbytest.grader.worker;

import com.google.gson.Gson;
import java.util.Optional;

/**
 * One line from the worker to the supervisor.
 *
 * @param kind what happened
 * @param chapter the chapter's id, for {@link Kind#CHAPTER}
 * @param check the check's id, where there is one
 * @param outcome for {@link Kind#END}
 * @param message for the kinds that end everything
 */
record Event(Kind kind, String chapter, String check, Outcome outcome, String message) {
    private static final String MARK = "@gpt ";
    private static final Gson GSON = new Gson();

    enum Kind {
        /** A chapter begins. */
        CHAPTER,
        /** A check begins. */
        START,
        /** A check has ended. */
        END,
        /** The worker refuses to work at all. */
        REFUSED,
        /** All done. */
        BYE
    }

    static Event chapter(String chapter) {
        return new Event(Kind.CHAPTER, chapter, null, null, null);
    }

    static Event start(String check) {
        return new Event(Kind.START, null, check, null, null);
    }

    static Event end(String check, Outcome outcome) {
        return new Event(Kind.END, null, check, outcome, null);
    }

    static Event refused(String message) {
        return new Event(Kind.REFUSED, null, null, null, message);
    }

    static Event bye() {
        return new Event(Kind.BYE, null, null, null, null);
    }

    String toLine() {
        return MARK + GSON.toJson(this);
    }

    /** Finds the event in a line, which native code may have begun with noise of its own. */
    static Optional<Event> parse(String line) {
        int at = line.indexOf(MARK + "{");
        return at < 0 ? Optional.empty() : Optional.of(GSON.fromJson(line.substring(at + MARK.length()), Event.class));
    }
}
