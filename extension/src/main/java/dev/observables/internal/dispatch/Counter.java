package dev.observables.internal.dispatch;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * A number that only grows and that threads write while others read what is next to it in memory: it has a processor's cache
 * line (64 bytes) to itself.
 */
final class Counter {

    private static final int LONGS_A_LINE = 8;

    private final AtomicLongArray line = new AtomicLongArray(2 * LONGS_A_LINE);

    long get() {
        return line.get(LONGS_A_LINE);
    }

    void increment() {
        line.getAndIncrement(LONGS_A_LINE);
    }

    /** False if it is not what was expected. */
    boolean add(long expected, int number) {
        return line.compareAndSet(LONGS_A_LINE, expected, expected + number);
    }
}
