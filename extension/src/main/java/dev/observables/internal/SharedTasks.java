package dev.observables.internal;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An executor's tasks that have been begun and have calls left, in the order of their beginning: every thread that comes
 * calls the oldest one's listeners first. So the listeners of one event meet, however many events have been sent since.
 *
 * <p>Whoever leaves calls to others makes sure that a thread will come after that, and so does every thread that has come
 * and taken one.
 */
final class SharedTasks {

    /** At most one for each of the executor's threads. */
    private final Queue<CallTask> begun = new ConcurrentLinkedQueue<>();

    /** Tasks that the executor has taken and not begun yet; those for one listener are spared the count. */
    private final AtomicInteger coming = new AtomicInteger();

    /** Whether a thread is asked for that has not come yet. */
    private final AtomicBoolean isAsked = new AtomicBoolean();

    void given() {
        coming.incrementAndGet();
    }

    void arrived() {
        coming.decrementAndGet();
    }

    /** True if a thread has to be asked for, by the caller. */
    boolean needsThread() {
        return coming.get() <= 0 && !isAsked.get() && oldest() != null && isAsked.compareAndSet(false, true);
    }

    /** The thread that was asked for has come, or never will. */
    void answered() {
        isAsked.set(false);
    }

    void add(CallTask task) {
        begun.add(task);
    }

    void remove(CallTask task) {
        begun.remove(task);
    }

    /** All of its calls have been taken. One that is not the oldest goes when it has become that and is found exhausted. */
    void exhausted(CallTask task) {
        if (oldest() == task) {
            begun.remove(task);
        }
    }

    /** Null if there is none. It may have been exhausted since. */
    CallTask oldest() {
        return begun.peek();
    }
}
