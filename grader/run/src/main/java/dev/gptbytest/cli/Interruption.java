package dev.gptbytest.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Ctrl-C, taken politely: the JVM waits until what must be finished is finished. */
public final class Interruption implements BooleanSupplier, AutoCloseable {
    private static final long PATIENCE_MINUTES = 5;
    private static volatile boolean underWay;

    private final CountDownLatch finished = new CountDownLatch(1);
    private final Runnable notice;
    private volatile boolean closed;

    private Interruption(Runnable notice) {
        this.notice = notice;
    }

    /**
     * From now on Ctrl-C does not end the JVM before {@link #close}.
     *
     * @param notice told when it happens, on another thread
     */
    public static Interruption watch(Runnable notice) {
        Interruption interruption = new Interruption(notice);
        Runtime.getRuntime().addShutdownHook(new Thread(interruption::wanted, "interruption"));
        return interruption;
    }

    private void wanted() {
        if (closed) {
            return;
        }
        underWay = true;
        notice.run();
        try {
            finished.await(PATIENCE_MINUTES, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether this JVM is going down. */
    public static boolean isUnderWay() {
        return underWay;
    }

    /** Whether the user wants to stop. */
    @Override
    public boolean getAsBoolean() {
        return underWay;
    }

    /** What must be finished is finished. */
    @Override
    public void close() {
        closed = true;
        finished.countDown();
    }
}
