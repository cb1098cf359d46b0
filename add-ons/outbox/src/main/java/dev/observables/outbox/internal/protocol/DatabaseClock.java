package dev.observables.outbox.internal.protocol;

import java.util.concurrent.TimeUnit;

/**
 * The database's time as this node knows it: what the database said last, and what has passed here since, by a clock that nobody
 * sets. The clocks of nodes need not agree (OBS-11.11).
 */
final class DatabaseClock {

    /** Milliseconds to be added to the monotonic clock. */
    private volatile long difference;

    /** @param now the database's time in milliseconds, read just before */
    void set(long now) {
        difference = now - monotonic();
    }

    long now() {
        return monotonic() + difference;
    }

    private static long monotonic() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }
}
