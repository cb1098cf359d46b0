package dev.observables.internal.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What an executor is given for one event and one group of its listeners.
 *
 * <p>Whichever thread runs it takes one call after the other. What is left meanwhile it shares with all threads that come:
 * a listener that blocks holds up no other. Where all threads are busy, an event costs one hand-over, however many
 * listeners it has.
 */
final class CallTask implements Runnable {

    private static final AtomicReferenceFieldUpdater<CallTask, CallTask> NEXT =
            AtomicReferenceFieldUpdater.newUpdater(CallTask.class, CallTask.class, "next");

    private final EventDelivery delivery;
    private final ListenerGroup group;
    private final HandOver handOver;
    /** Calls listeners in this task's contexts, on a thread that has come with another task; null until it is shared. */
    private volatile Runnable inOwnContexts;

    /** The one begun after this while both are shared, or itself when it is shared no more. */
    private volatile CallTask next;

    private volatile boolean isExhausted;

    CallTask(EventDelivery delivery, ListenerGroup group, HandOver handOver) {
        this.delivery = delivery;
        this.group = group;
        this.handOver = handOver;
    }

    ListenerExecutor executor() {
        return group.executor();
    }

    ClassLoader module() {
        return group.module();
    }

    boolean isForSeveral() {
        return group.listeners().size() > 1;
    }

    private SharedTasks shared() {
        return group.executor().shared();
    }

    /** On a thread of the executor, in the contexts of whoever gave it. */
    @Override
    public void run() {
        if (isForSeveral()) {
            shared().arrived();
            // before any call is taken: listeners of one event that wait for each other need all that come first
            share();
        }
        var loader = Thread.currentThread().getContextClassLoader();
        // what a listener has left on its thread is the executor's to clear, and no other listener's to find
        do {
            var oldest = shared().oldest();
            if (oldest != null && oldest != this) {
                if (hasRest()) {
                    share();
                }
                oldest.callForOther();
            } else if (hasRest()) {
                callFromFirst();
            } else {
                return;
            }
        } while (handOver.isClean(loader));
    }

    /** On a thread that has come with something else. */
    void callForOther() {
        try {
            inOwnContexts.run();
        } catch (RuntimeException | Error contextGone) {
            // a thread that has begun it goes on with it, or the shutdown rejects what is left
            shared().exhausted(this);
        }
    }

    private void callFromFirst() {
        call(group.first(), 1);
    }

    private void callFromLast() {
        call(end() - 1, -1);
    }

    /**
     * Calls what nobody has taken. The task's own thread begins at one end and those that help it at the other, so that two
     * threads seldom want the same call.
     */
    private void call(int from, int step) {
        var loader = Thread.currentThread().getContextClassLoader();
        int index = nextFree(from, step);
        if (index < 0) {
            shared().exhausted(this);
        }
        while (index >= 0) {
            var call = delivery.take(index);
            index = nextFree(index + step, step);
            if (index < 0) {
                // before the last listener, which may take long: nobody shall look for another in vain
                shared().exhausted(this);
            }
            if (call != null) {
                handOver.askForThread(executor());
                handOver.call(call);
                if (index >= 0 && !handOver.isClean(loader)) {
                    return;
                }
            }
        }
    }

    /** The position of the next call that nobody has taken; -1 if there is none on the way to the other end. */
    private int nextFree(int from, int step) {
        for (int index = from; index >= group.first() && index < end(); index += step) {
            if (delivery.taken(index) == null) {
                return index;
            }
        }
        return -1;
    }

    private int end() {
        return group.first() + group.listeners().size();
    }

    private void share() {
        if (inOwnContexts == null) {
            try {
                inOwnContexts = handOver.inContexts(this::callFromLast);
            } catch (RuntimeException | Error contextGone) {
                // the component is going down, and this thread goes on alone
                return;
            }
            shared().add(this);
        }
    }

    CallTask next() {
        return next;
    }

    /** False if another has been linked before. */
    boolean link(CallTask task) {
        return NEXT.compareAndSet(this, null, task);
    }

    /** It is shared no more. */
    void unlink() {
        next = this;
    }

    /** Nothing of it is left to other threads. */
    void exhausted() {
        isExhausted = true;
    }

    boolean isExhausted() {
        return isExhausted;
    }

    boolean hasRest() {
        return nextFree(group.first(), 1) >= 0;
    }

    /** All calls that no thread has taken, and none will take any more. */
    List<ListenerCall> takeRest() {
        var rest = new ArrayList<ListenerCall>();
        for (int index = nextFree(group.first(), 1); index >= 0; index = nextFree(index + 1, 1)) {
            var call = delivery.take(index);
            if (call != null) {
                rest.add(call);
            }
        }
        shared().exhausted(this);
        return rest;
    }

    /** The calls that have been taken. */
    Stream<ListenerCall> calls() {
        return IntStream.range(group.first(), end()).mapToObj(delivery::taken).filter(call -> call != null);
    }

    /** Whether every call is finished, and whoever asked for the delivery has been told. */
    boolean isSettled() {
        return !hasRest() && calls().allMatch(ListenerCall::isFinished) && delivery.isTold();
    }
}
