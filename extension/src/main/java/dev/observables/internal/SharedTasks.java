package dev.observables.internal;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An executor's tasks that have been begun and have calls left, in the order of their beginning: a thread that comes with a
 * later one calls their listeners first. So the listeners of one event meet however many events have been sent since.
 */
final class SharedTasks {

    /** At most one for each of the executor's threads. */
    private final Queue<CallTask> begun = new ConcurrentLinkedQueue<>();

    /** Tasks that the executor has taken and not begun yet. */
    private final AtomicInteger awaited = new AtomicInteger();

    void given() {
        awaited.incrementAndGet();
    }

    void arrived() {
        awaited.decrementAndGet();
    }

    /** Whether a thread will come and look here, without being asked. */
    boolean isThreadComing() {
        return awaited.get() > 0;
    }

    void add(CallTask task) {
        begun.add(task);
    }

    void remove(CallTask task) {
        begun.remove(task);
    }

    /** Null if there is none. */
    CallTask oldest() {
        for (var task = begun.peek(); task != null; task = begun.peek()) {
            if (task.hasRest()) {
                return task;
            }
            begun.remove(task);
        }
        return null;
    }
}
