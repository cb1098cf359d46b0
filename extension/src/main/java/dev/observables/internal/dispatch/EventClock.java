package dev.observables.internal.dispatch;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Gives each event a stamp in the order of sending. Its id is derived from the stamp: a UUID of version 7 (RFC 9562, section
 * 5.7).
 *
 * <p>A stamp has 48 bits of milliseconds and 16 of a counter, which makes it strictly greater than the one before.
 */
final class EventClock {

    private static final int COUNTER_BITS = 16;

    private final AtomicLong last = new AtomicLong();
    /** 58 random bits, which distinguish deployments and nodes. */
    private final long origin = new SecureRandom().nextLong() >>> 6;

    long next() {
        long now = System.currentTimeMillis() << COUNTER_BITS;
        while (true) {
            long previous = last.get();
            long stamp = Math.max(previous + 1, now);
            if (last.compareAndSet(previous, stamp)) {
                return stamp;
            }
        }
    }

    Instant time(long stamp) {
        return Instant.ofEpochMilli(stamp >>> COUNTER_BITS);
    }

    /** Twelve bits of the counter follow the version, four the variant. */
    String id(long stamp) {
        long high = (stamp & ~0xffffL) | 0x7000L | (stamp >>> 4 & 0xfffL);
        long low = 0x8000000000000000L | (stamp & 0xfL) << 58 | origin;
        return new UUID(high, low).toString();
    }
}
