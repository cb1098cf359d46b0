package dev.observables.outbox.internal.protocol;

import java.util.concurrent.ConcurrentSkipListSet;

/**
 * When deliveries will be due that this node has given back, in milliseconds of the database's time. Times that are close together
 * are one, so that there are few, however many deliveries wait.
 */
final class DueTimes {

    private static final long STEP = 50;
    private static final long NEVER = Long.MAX_VALUE;

    private final ConcurrentSkipListSet<Long> times = new ConcurrentSkipListSet<>();

    /** Returns whether it is the first one now. */
    boolean add(long time) {
        long rounded = (time + STEP - 1) / STEP * STEP;
        // it may be over and removed by now
        return times.add(rounded) && rounded <= first();
    }

    /** The first time; far in the future if there is none. */
    long first() {
        var first = times.ceiling(Long.MIN_VALUE);
        return first == null ? NEVER : first;
    }

    void removeUntil(long now) {
        times.headSet(now, true).clear();
    }
}
