package dev.observables.internal.dispatch;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;

/** Counts the calls in flight and keeps them within bounds. Counting takes no lock. */
public final class Admission {

    private final int limit;
    /** Written by senders alone, and the other by the threads that run listeners: neither slows down the other. */
    private final AtomicLong admitted = new AtomicLong();

    private final LongAdder ended = new LongAdder();
    /** A lower bound of the calls that have ended, so that senders rarely have to sum up what other threads write. */
    private volatile long endedSeen;

    /** Lets senders wait for room one at a time, in the order of their arrival: room for one wakes one. */
    private final Semaphore turn = new Semaphore(1, true);

    private final ConditionWait room = new ConditionWait();
    private final ConditionWait quiet = new ConditionWait();

    Admission(int limit) {
        this.limit = limit;
    }

    /** The number of calls that were in flight at one moment. */
    public int inFlight() {
        long before;
        long all;
        do {
            before = ended.sum();
            all = admitted.get();
        } while (ended.sum() != before);
        return (int) (all - before);
    }

    /** How many calls were ever admitted. */
    long admitted() {
        return admitted.get();
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
        if (admit(calls)) {
            return true;
        }
        long deadline = System.nanoTime() + TimeUnit.NANOSECONDS.convert(timeout);
        try {
            return turn.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS) && awaitRoom(calls, deadline);
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
        try {
            return condition.getAsBoolean() || quiet.await(condition, TimeUnit.NANOSECONDS.convert(timeout));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void countOut() {
        ended.increment();
        if (room.isAwaited() && inFlight() < limit) {
            room.signal();
        }
        quiet.signal();
    }

    /** Makes the threads that wait for a condition look at it again. */
    void wakeWaiters() {
        quiet.signal();
    }

    private boolean awaitRoom(int calls, long deadline) throws InterruptedException {
        try {
            return room.await(() -> admit(calls), deadline - System.nanoTime());
        } finally {
            turn.release();
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
}
