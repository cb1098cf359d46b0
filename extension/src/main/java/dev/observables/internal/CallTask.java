package dev.observables.internal;

import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What an executor is given for one event and one group of its listeners.
 *
 * <p>Whichever thread runs it takes one call after the other. Before it begins one while others are left, it shares the
 * task, and if no thread is about to come that would find it, has the executor given the task again: so every free
 * thread joins in, and a listener that blocks holds up no other. Where all threads are busy, an event costs one hand-over,
 * however many listeners it has.
 */
final class CallTask implements Runnable {

    private static final AtomicIntegerFieldUpdater<CallTask> TAKEN =
            AtomicIntegerFieldUpdater.newUpdater(CallTask.class, "taken");
    private static final AtomicIntegerFieldUpdater<CallTask> ASKED =
            AtomicIntegerFieldUpdater.newUpdater(CallTask.class, "asked");

    private final EventDelivery delivery;
    private final ListenerGroup group;
    private final HandOver handOver;
    /** How many of the group's listeners have been taken; it may count on beyond their number. */
    private volatile int taken;
    /** 1 while a thread is asked that has not come yet. */
    private volatile int asked = 1;
    /** Begins a call in this task's contexts, on a thread that came with another; null until it is shared. */
    private volatile Runnable help;

    CallTask(EventDelivery delivery, ListenerGroup group, HandOver handOver) {
        this.delivery = delivery;
        this.group = group;
        this.handOver = handOver;
    }

    EventDelivery delivery() {
        return delivery;
    }

    ListenerExecutor executor() {
        return group.executor();
    }

    ClassLoader module() {
        return group.module();
    }

    private SharedTasks shared() {
        return group.executor().shared();
    }

    /** On a thread of the executor, in the contexts of whoever gave it. */
    @Override
    public void run() {
        asked = 0;
        shared().arrived();
        if (group.listeners().size() > 1) {
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
            askForThread();
        }
        try {
            oldest.help.run();
        } catch (RuntimeException contextGone) {
            // its own threads go on with it
            shared().remove(oldest);
        }
        return true;
    }

    private boolean callOwn() {
        var call = take();
        if (call == null) {
            return false;
        }
        if (hasRest()) {
            askForThread();
        }
        handOver.fire(call);
        return true;
    }

    /** Lets threads that come with other tasks call this one's listeners. */
    private void share() {
        if (help == null) {
            help = handOver.inContexts(this::callOwn);
            shared().add(this);
        }
    }

    private void askForThread() {
        if (!shared().isThreadComing() && ASKED.compareAndSet(this, 0, 1)) {
            handOver.giveAtOnce(this);
        }
    }

    /** A call that is this thread's alone to begin or to reject; null if all have been taken. */
    private ListenerCall take() {
        if (!hasRest()) {
            return null;
        }
        int index = TAKEN.getAndIncrement(this);
        if (index == group.listeners().size() - 1 && help != null) {
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
