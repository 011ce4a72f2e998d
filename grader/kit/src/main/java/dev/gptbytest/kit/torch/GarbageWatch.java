package dev.gptbytest.kit.torch;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.util.List;

/**
 * Keeps Java's garbage collector from running between a forward pass and its backward pass.
 *
 * <p>Why that matters: {@code x.mul(2f)} wraps the number 2 in a Java buffer, which the engine uses without copying it,
 * and then lets go of the buffer, although PyTorch has remembered its address for the backward pass. As long as no
 * garbage is collected the number is still there; if it is, the gradient is computed with whatever took its place.
 */
final class GarbageWatch {
    /** From this share of the young generation on, garbage is collected before a forward pass rather than during it. */
    private static final double FULL = 0.25;

    private static final List<GarbageCollectorMXBean> COLLECTORS = ManagementFactory.getGarbageCollectorMXBeans();
    private static final List<MemoryPoolMXBean> YOUNG = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getName().contains("Eden"))
            .toList();

    private GarbageWatch() {}

    /** Collects garbage now if it would soon have to be. */
    static void makeRoom() {
        for (MemoryPoolMXBean pool : YOUNG) {
            MemoryUsage usage = pool.getUsage();
            if (usage.getUsed() > FULL * usage.getCommitted()) {
                System.gc();
                return;
            }
        }
    }

    /** How often garbage was collected so far. */
    static long collections() {
        long sum = 0;
        for (GarbageCollectorMXBean collector : COLLECTORS) {
            sum += Math.max(0, collector.getCollectionCount());
        }
        return sum;
    }
}
