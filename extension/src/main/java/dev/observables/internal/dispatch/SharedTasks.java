package dev.observables.internal.dispatch;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * An executor's tasks that have been begun and have calls left, in the order of their beginning: every thread that comes
 * calls the oldest one's listeners first. So the listeners of one event meet, however many events have been sent since.
 *
 * <p>Whoever leaves calls to others makes sure that a thread will come after that, and so does every thread that has come
 * and taken one.
 */
final class SharedTasks {

    /** The first of a list whose links are the tasks' own, and at most one for each of the executor's threads. */
    private final AtomicReference<CallTask> oldest = new AtomicReference<>();

    /** Tasks that the executor has taken; those for one listener are spared the count. */
    private final AtomicLong given = new AtomicLong();
    /** Those of them that have been begun. */
    private final AtomicLong arrived = new AtomicLong();
    /** No more than have been given: a thread that runs listeners seldom has to read what senders write. */
    private volatile long givenSeen;

    /** Whether a thread is asked for that has not come yet. */
    private final AtomicBoolean isAsked = new AtomicBoolean();

    void given() {
        given.incrementAndGet();
    }

    void arrived() {
        arrived.incrementAndGet();
    }

    /** True if a thread has to be asked for, by the caller. */
    boolean needsThread() {
        return !isComing() && !isAsked.get() && oldest() != null && isAsked.compareAndSet(false, true);
    }

    private boolean isComing() {
        // read first: a task that was given before and has not come by now will see what is shared now
        long came = arrived.get();
        if (givenSeen > came) {
            return true;
        }
        givenSeen = given.get();
        return givenSeen > came;
    }

    /** The thread that was asked for has come, or never will. */
    void answered() {
        isAsked.set(false);
    }

    /** Puts a task behind those that are there; once for each task. */
    void add(CallTask task) {
        while (true) {
            var last = oldest.get();
            if (last == null) {
                if (oldest.compareAndSet(null, task)) {
                    return;
                }
            } else if (append(last, task)) {
                return;
            }
        }
    }

    /** False if the list has to be looked at again from its beginning. */
    private boolean append(CallTask from, CallTask task) {
        var last = from;
        for (var next = last.next(); next != null; next = last.next()) {
            if (next == last) {
                // it has left, or it was the last one and is leaving
                oldest.compareAndSet(last, null);
                return false;
            }
            last = next;
        }
        return last.link(task);
    }

    /** Nothing of the task is left. One that is not the oldest goes when it has become that. */
    void exhausted(CallTask task) {
        task.exhausted();
        oldest();
    }

    /** Null if there is none. It may have been exhausted since. */
    CallTask oldest() {
        while (true) {
            var first = oldest.get();
            if (first == null || !first.isExhausted()) {
                return first;
            }
            remove(first);
        }
    }

    private void remove(CallTask first) {
        // a task that links to itself has left: nothing is appended to it, and it keeps no later one in memory
        boolean wasLast = first.link(first);
        var next = wasLast ? first : first.next();
        if (oldest.compareAndSet(first, next == first ? null : next)) {
            first.unlink();
        }
    }
}
