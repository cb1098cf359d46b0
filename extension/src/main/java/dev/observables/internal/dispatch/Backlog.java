package dev.observables.internal.dispatch;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The tasks that one executor has had no room for, in the order in which they were handed over. None overtakes another: a
 * task would otherwise be starved by later ones, and listeners that meet their siblings would hold all threads while
 * those wait here.
 */
final class Backlog {

    private final Queue<Attempt> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean isAsking = new AtomicBoolean();

    /** Asks the executor for one task: true once the task needs no more attempts. */
    @FunctionalInterface
    interface Attempt {
        boolean succeeds();
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    void add(Attempt attempt) {
        waiting.add(attempt);
    }

    /** Asks for the first task alone. */
    boolean askForOne() {
        if (isEmpty() || !isAsking.compareAndSet(false, true)) {
            return false;
        }
        try {
            var first = waiting.peek();
            if (first == null || !first.succeeds()) {
                return false;
            }
            waiting.remove();
            return true;
        } finally {
            isAsking.set(false);
        }
    }

    /** Asks until there is no more room. */
    void askForAll() {
        boolean hadRoom;
        do {
            hadRoom = askForOne();
        } while (hadRoom);
    }
}
