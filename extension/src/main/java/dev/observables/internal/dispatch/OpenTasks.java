package dev.observables.internal.dispatch;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The tasks of one executor that have begun and have calls left, in the order in which they began. Every thread of the
 * executor calls the listeners of the oldest task first. So the listeners of one event run at the same time, however many
 * events have been sent since.
 *
 * <p>A thread that leaves calls to other threads makes sure that one will come, and so does every thread that claims a call.
 */
final class OpenTasks {

    /** An event's calls on one executor. */
    interface Task extends Runnable {

        /** Whether several threads can call its listeners. */
        boolean isForSeveral();

        /** Whether every call has been claimed by a thread or rejected. */
        boolean isExhausted();

        /** Calls listeners that no thread has claimed, on a thread that has come with another task. */
        void help();

        /** Whether a caller may be called back when the calls end. */
        boolean isAwaited();

        /** Rejects all calls that no thread has claimed. */
        void reject(Reason reason);
    }

    /** Why a listener is not called. */
    @FunctionalInterface
    interface Reason {
        RejectedExecutionException of(String event, String listener);
    }

    private final Queue<Task> tasks = new ConcurrentLinkedQueue<>();

    /** The threads that will come: each for a task that the executor has taken and not begun, or because one was requested. */
    private final AtomicInteger coming = new AtomicInteger();

    void threadIsComing() {
        coming.incrementAndGet();
    }

    /** A thread has come, or never will. */
    void threadHasCome() {
        coming.decrementAndGet();
    }

    /** True if a thread has to be requested, by the caller, who has counted it as coming. */
    boolean expectThread() {
        // a thread that is coming counts itself before it looks at the tasks
        return coming.get() == 0 && !tasks.isEmpty() && coming.compareAndSet(0, 1);
    }

    /** Adds a task behind those that began before; once for each task. */
    void add(Task task) {
        tasks.add(task);
    }

    void remove(Task task) {
        tasks.remove(task);
    }

    /** Null if there is none. It may have been exhausted since. */
    Task oldest() {
        return tasks.peek();
    }
}
