package dev.observables.internal.dispatch;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The tasks that one executor has rejected, in the order in which they were submitted. None overtakes another: later tasks
 * could otherwise starve one for ever, or hold all threads with listeners that wait for a task in this queue.
 */
final class RetryQueue {

    private final Queue<Attempt> rejected = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean isRetrying = new AtomicBoolean();

    /** Offers a task to the executor again; true if it needs no more attempts. */
    @FunctionalInterface
    interface Attempt {
        boolean offer();
    }

    boolean isEmpty() {
        return rejected.isEmpty();
    }

    void add(Attempt attempt) {
        rejected.add(attempt);
    }

    /** Offers the first task again; true if that needs no more attempts. */
    boolean retryFirst() {
        if (isEmpty() || !isRetrying.compareAndSet(false, true)) {
            return false;
        }
        try {
            var first = rejected.peek();
            if (first == null || !first.offer()) {
                return false;
            }
            rejected.remove();
            return true;
        } finally {
            isRetrying.set(false);
        }
    }

    /** Offers one task after another until the executor rejects one. */
    void retryAll() {
        boolean hadRoom;
        do {
            hadRoom = retryFirst();
        } while (hadRoom);
    }
}
