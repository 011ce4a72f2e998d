package dev.gptbytest.grader.doctor;

/**
 * One thing looked at.
 *
 * @param name what was looked at
 * @param health how it is
 * @param text what was found
 * @param fix what helps; empty when nothing is wrong
 */
public record Finding(String name, Health health, String text, String fix) {
    /** How bad it is. */
    public enum Health {
        FINE,
        /** Works, but could be better. */
        WEAK,
        /** The course does not run with this. */
        ILL
    }

    static Finding fine(String name, String text) {
        return new Finding(name, Health.FINE, text, "");
    }

    static Finding weak(String name, String text, String fix) {
        return new Finding(name, Health.WEAK, text, fix);
    }

    static Finding ill(String name, String text, String fix) {
        return new Finding(name, Health.ILL, text, fix);
    }
}
