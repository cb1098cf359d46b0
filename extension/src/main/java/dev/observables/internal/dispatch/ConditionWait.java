package dev.observables.internal.dispatch;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Threads that wait for a condition which others make true without a lock.
 *
 * <p>Threads that signal one after another take the lock once, until a waiting thread has looked again: otherwise they would
 * queue for the lock to wake a thread that is awake already.
 */
final class ConditionWait {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    /** Set before a waiting thread looks and reset by the thread that wakes it, so that no change is missed. */
    private final AtomicBoolean isAwaited = new AtomicBoolean();

    boolean isAwaited() {
        return isAwaited.get();
    }

    /** Waits until the condition is true; false if the time is over before. */
    boolean await(BooleanSupplier condition, long nanos) throws InterruptedException {
        long left = nanos;
        lock.lock();
        try {
            while (!look(condition)) {
                if (left <= 0) {
                    return false;
                }
                left = changed.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Makes the waiting threads look again, after something has changed. */
    void signal() {
        if (isAwaited.get() && isAwaited.compareAndSet(true, false)) {
            lock.lock();
            try {
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    private boolean look(BooleanSupplier condition) {
        isAwaited.set(true);
        return condition.getAsBoolean();
    }
}
