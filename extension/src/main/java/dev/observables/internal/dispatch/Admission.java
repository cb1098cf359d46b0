package dev.observables.internal.dispatch;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Counts the calls that are in flight, and keeps them within bounds.
 *
 * <p>The count takes no lock. Where threads wait, calls that end one after another wake a thread once, until it has looked:
 * else they would wait for each other to wake it.
 */
public final class Admission {

    private final int limit;
    private final AtomicLong admitted = new AtomicLong();
    private final LongAdder ended = new LongAdder();
    /** No more than have ended: whoever admits seldom has to read what all threads that run listeners write. */
    private volatile long endedSeen;

    private final Line line = new Line();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition fewer = lock.newCondition();
    /** Set before a waiter looks, and taken back by who wakes it after its condition may have become true: none is missed. */
    private final AtomicBoolean isAwaited = new AtomicBoolean();

    Admission(int limit) {
        this.limit = limit;
    }

    /** As many as there were at one moment. */
    public int inFlight() {
        long before;
        long all;
        do {
            before = ended.sum();
            all = admitted.get();
        } while (ended.sum() != before);
        return (int) (all - before);
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
        try {
            return admit(calls) || line.tryAcquireSharedNanos(calls, TimeUnit.NANOSECONDS.convert(timeout));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Waits until nothing is in flight, as {@link dev.observables.Observables#awaitQuiet} promises. */
    public boolean awaitQuiet(Duration timeout) {
        return await(() -> inFlight() == 0, timeout);
    }

    /** Waits for a condition that can only become true when {@link #wakeWaiters} is called. */
    boolean await(BooleanSupplier condition, Duration timeout) {
        return condition.getAsBoolean() || waitUntil(condition, timeout);
    }

    void countOut() {
        ended.increment();
        // only now: whoever comes into the line looks for room once more
        if (line.hasQueuedThreads()) {
            line.releaseShared(1);
        }
        wakeWaiters();
    }

    /** Has whoever waits for a condition look at it again. */
    void wakeWaiters() {
        if (isAwaited.get() && isAwaited.compareAndSet(true, false)) {
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
            long before = admitted.get();
            if (before - endedSeen >= bound) {
                endedSeen = ended.sum();
                if (before - endedSeen >= bound) {
                    return false;
                }
            }
            if (admitted.compareAndSet(before, before + calls)) {
                return true;
            }
        }
    }

    private boolean waitUntil(BooleanSupplier condition, Duration timeout) {
        long nanos = TimeUnit.NANOSECONDS.convert(timeout);
        lock.lock();
        try {
            while (!isTrueNow(condition)) {
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
        }
    }

    private boolean isTrueNow(BooleanSupplier condition) {
        isAwaited.set(true);
        return condition.getAsBoolean();
    }

    /** Those who wait for room, in the order of their coming: the first is woken, and once it is in, the next. */
    private final class Line extends AbstractQueuedSynchronizer {

        private static final long serialVersionUID = 1;

        @Override
        protected int tryAcquireShared(int calls) {
            return admit(calls) ? 1 : -1;
        }

        /** True if there is room for whoever is first. */
        @Override
        protected boolean tryReleaseShared(int calls) {
            return inFlight() < limit;
        }
    }
}
