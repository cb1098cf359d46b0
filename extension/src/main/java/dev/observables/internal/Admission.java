package dev.observables.internal;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Counts the calls that are in flight, and keeps them within bounds.
 *
 * <p>The count takes no lock; one is taken only to wait, and to wake who waits.
 */
final class Admission {

    private final int limit;
    private final AtomicInteger inFlight = new AtomicInteger();
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition fewer = lock.newCondition();
    /** Written before a waiter looks at the count, and read after the count went down: no wake-up is lost. */
    private final AtomicInteger waiters = new AtomicInteger();

    Admission(int limit) {
        this.limit = limit;
    }

    int inFlight() {
        return inFlight.get();
    }

    /** Admits an event's calls, all of them, while fewer than the limit are in flight. */
    boolean admit(int calls) {
        return admitBelow(limit, calls);
    }

    /** For threads that must not wait: a listener that waited for room could be waiting for itself. */
    boolean admitWithReserve(int calls) {
        return admitBelow(2 * limit, calls);
    }

    /** Waits for room; false if the time is over or the thread was interrupted, whose flag is then set. */
    boolean admitWithin(Duration timeout, int calls) {
        return admit(calls) || waitUntil(() -> admit(calls), timeout);
    }

    /** Waits until nothing is in flight, as {@link dev.observables.Observables#awaitQuiet} promises. */
    boolean awaitQuiet(Duration timeout) {
        return await(() -> inFlight.get() == 0, timeout);
    }

    /** Waits for a condition that can only become true when {@link #wakeWaiters} is called. */
    boolean await(BooleanSupplier condition, Duration timeout) {
        return condition.getAsBoolean() || waitUntil(condition, timeout);
    }

    void countOut() {
        inFlight.decrementAndGet();
        wakeWaiters();
    }

    /** Has whoever waits look at its condition again. */
    void wakeWaiters() {
        if (waiters.get() > 0) {
            lock.lock();
            try {
                fewer.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    private boolean admitBelow(int bound, int calls) {
        while (true) {
            int now = inFlight.get();
            if (now >= bound) {
                return false;
            }
            if (inFlight.compareAndSet(now, now + calls)) {
                return true;
            }
        }
    }

    private boolean waitUntil(BooleanSupplier condition, Duration timeout) {
        long nanos = TimeUnit.NANOSECONDS.convert(timeout);
        waiters.incrementAndGet();
        lock.lock();
        try {
            while (!condition.getAsBoolean()) {
                if (nanos <= 0) {
                    return false;
                }
                nanos = fewer.awaitNanos(nanos);
            }
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
            waiters.decrementAndGet();
        }
    }
}
