package dev.gptbytest.grader.worker;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.BiConsumer;

/**
 * Watches one thing at a time, and calls for help when it takes too long.
 *
 * <p>The limit is on the thread's own computing time, so that a busy machine fails nobody. One that does not compute, a
 * deadlock say, is given {@value #PATIENCE} times as long on the wall clock.
 */
final class Watchdog extends Thread {
    static final int PATIENCE = 3;
    private static final int POLL_MILLIS = 50;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    private final long limitNanos;
    private final Thread watched;
    private final BiConsumer<String, StackTraceElement[]> bark;
    private volatile Running running;

    private record Running(String name, long since, long computed) {}

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
    }

    void watch(String name) {
        running = new Running(name, System.nanoTime(), computed());
    }

    void rest() {
        running = null;
    }

    /** Returns the name of what runs, or null. */
    String running() {
        Running now = running;
        return now == null ? null : now.name();
    }

    private boolean isTooLong(Running now) {
        long wall = System.nanoTime() - now.since();
        return wall > limitNanos && (computed() - now.computed() > limitNanos || wall > PATIENCE * limitNanos);
    }

    private long computed() {
        return threads.isThreadCpuTimeSupported() ? threads.getThreadCpuTime(watched.getId()) : System.nanoTime();
    }

    @Override
    public void run() {
        try {
            while (true) {
                Thread.sleep(POLL_MILLIS);
                Running now = running;
                if (now != null && isTooLong(now)) {
                    bark.accept(now.name(), watched.getStackTrace());
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
