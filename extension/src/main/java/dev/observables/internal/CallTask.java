package dev.observables.internal;

import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
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

    private static final AtomicIntegerFieldUpdater<CallTask> TAKEN =
            AtomicIntegerFieldUpdater.newUpdater(CallTask.class, "taken");

    private final EventDelivery delivery;
    private final ListenerGroup group;
    private final HandOver handOver;
    /** How many of the group's listeners have been taken; it may count on beyond their number. */
    private volatile int taken;
    /** Calls one listener in this task's contexts, on a thread that has come with another; null until it is shared. */
    private volatile Runnable inOwnContexts;

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
        while (callOne() && handOver.isClean(loader)) {}
    }

    /** One call of the oldest event that has any left, which may be this one. False if this one has none left. */
    private boolean callOne() {
        var oldest = shared().oldest();
        if (oldest == null || oldest == this) {
            return callOwn();
        }
        if (hasRest()) {
            share();
        }
        oldest.callForOther();
        return true;
    }

    private boolean callOwn() {
        var call = take();
        if (call == null) {
            return false;
        }
        handOver.askForThread(executor());
        handOver.fire(call);
        return true;
    }

    /** One call, on a thread that has come with something else. */
    void callForOther() {
        try {
            inOwnContexts.run();
        } catch (RuntimeException contextGone) {
            // its own threads go on with it
            shared().remove(this);
        }
    }

    private void share() {
        if (inOwnContexts == null) {
            try {
                inOwnContexts = handOver.inContexts(this::callOwn);
            } catch (RuntimeException contextGone) {
                // the component is going down, and this thread goes on alone
                return;
            }
            shared().add(this);
        }
    }

    /** A call that is this thread's alone to begin or to reject; null if all have been taken. */
    private ListenerCall take() {
        if (!hasRest()) {
            return null;
        }
        int index = TAKEN.getAndIncrement(this);
        if (index == group.listeners().size() - 1 && inOwnContexts != null) {
            shared().remove(this);
        }
        return index < group.listeners().size() ? delivery.call(group.first() + index) : null;
    }

    boolean hasRest() {
        return taken < group.listeners().size();
    }

    /** All calls that no thread has taken, and none will take any more. */
    List<ListenerCall> takeRest() {
        return Stream.generate(this::take).takeWhile(call -> call != null).toList();
    }

    /** The calls that have been taken. */
    Stream<ListenerCall> calls() {
        return IntStream.range(group.first(), group.first() + group.listeners().size())
                .mapToObj(delivery::taken)
                .filter(call -> call != null);
    }

    /** Whether every call is finished, and whoever asked for the delivery has been told. */
    boolean isSettled() {
        return !hasRest() && calls().allMatch(ListenerCall::isFinished) && delivery.isTold();
    }
}
