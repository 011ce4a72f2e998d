package dev.gptbytest.grader.worker;

import java.util.function.BiConsumer;

/** Watches one thing at a time, and calls for help when it takes too long. */
final class Watchdog extends Thread {
    private static final int POLL_MILLIS = 50;

    private final long limitNanos;
    private final Thread watched;
    private final BiConsumer<String, StackTraceElement[]> bark;
    private volatile Running running;

    private record Running(String name, long since) {}

    /**
     * A watchdog for one thread.
     *
     * @param bark takes the name of what runs too long, and where it is
     */
    Watchdog(long limitMillis, Thread watched, BiConsumer<String, StackTraceElement[]> bark) {
        super("gpt-watchdog");
        this.limitNanos = limitMillis * 1_000_000;
        this.watched = watched;
        this.bark = bark;
        setDaemon(true);
        setPriority(MAX_PRIORITY);
    }

    void watch(String name) {
        running = new Running(name, System.nanoTime());
    }

    void rest() {
        running = null;
    }

    /** Returns the name of what runs, or null. */
    String running() {
        Running now = running;
        return now == null ? null : now.name();
    }

    @Override
    public void run() {
        try {
            while (true) {
                Thread.sleep(POLL_MILLIS);
                Running now = running;
                if (now != null && System.nanoTime() - now.since() > limitNanos) {
                    bark.accept(now.name(), watched.getStackTrace());
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
