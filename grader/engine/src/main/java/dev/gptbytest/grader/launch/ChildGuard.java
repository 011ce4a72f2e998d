package dev.gptbytest.grader.launch;

import java.util.concurrent.TimeUnit;

/**
 * Keeps this JVM alive until its child has ended.
 *
 * <p>Ctrl-C reaches both, and the child then saves its checkpoint: the shutdown hook waits for that. When only this JVM
 * was asked to stop, the child is told after a while.
 */
final class ChildGuard implements AutoCloseable {
    private static final int SECONDS_TO_END_ALONE = 15;
    private static final int SECONDS_TO_SAVE = 60;

    private final Process child;
    private final Thread hook;

    private ChildGuard(Process child) {
        this.child = child;
        this.hook = new Thread(this::endChild, "gpt-child-guard");
    }

    static ChildGuard of(Process child) {
        ChildGuard guard = new ChildGuard(child);
        Runtime.getRuntime().addShutdownHook(guard.hook);
        return guard;
    }

    int waitFor() throws InterruptedException {
        return child.waitFor();
    }

    private void endChild() {
        try {
            if (!child.waitFor(SECONDS_TO_END_ALONE, TimeUnit.SECONDS)) {
                child.destroy();
                if (!child.waitFor(SECONDS_TO_SAVE, TimeUnit.SECONDS)) {
                    child.destroyForcibly();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        if (child.isAlive()) {
            child.destroy();
        }
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the JVM is going down already, and the hook is at work
        }
    }
}
