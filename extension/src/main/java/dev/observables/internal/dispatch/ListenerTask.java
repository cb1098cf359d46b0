package dev.observables.internal.dispatch;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * The calls of one event on one executor, which is given one task for all of them.
 *
 * <p>The thread that runs it claims one call after another. The calls that are left meanwhile it shares with all threads of
 * the executor, so that a listener that blocks holds up no other. Where all threads are busy, an event costs one task, however
 * many listeners it has.
 */
final class ListenerTask implements OpenTasks.Task {

    private final EventDelivery delivery;
    private final ListenerGroup group;
    private final ListenerInvoker invoker;
    private final TaskSubmission submission;
    /** The place in the group of the next call that no thread has claimed. */
    private final AtomicInteger next = new AtomicInteger();
    /** Calls listeners in this task's contexts on a thread that has come with another task; null until it is shared. */
    private volatile Runnable inOwnContexts;

    ListenerTask(EventDelivery delivery, ListenerGroup group, ListenerInvoker invoker, TaskSubmission submission) {
        this.delivery = delivery;
        this.group = group;
        this.invoker = invoker;
        this.submission = submission;
    }

    @Override
    public boolean isForSeveral() {
        return group.listeners().size() > 1;
    }

    @Override
    public boolean isAwaited() {
        return delivery.isAwaited();
    }

    @Override
    public boolean isExhausted() {
        return next.get() >= group.listeners().size();
    }

    /** On a thread of the executor, in the contexts of the thread that submitted the task. */
    @Override
    public void run() {
        if (isForSeveral()) {
            openTasks().threadHasCome();
            // before any call is claimed: listeners of one event that wait for each other need every thread that comes
            // first
            share();
        }
        var loader = Thread.currentThread().getContextClassLoader();
        // what a listener leaves on its thread is for the executor to clear, and no other listener must find it
        do {
            var oldest = openTasks().oldest();
            if (oldest != null && oldest != this) {
                if (!isExhausted()) {
                    share();
                }
                oldest.help();
            } else if (!isExhausted()) {
                callListeners();
            } else {
                return;
            }
        } while (invoker.isClean(loader));
    }

    @Override
    public void help() {
        try {
            inOwnContexts.run();
            if (isExhausted()) {
                openTasks().remove(this);
            }
        } catch (RuntimeException | Error contextGone) {
            // a thread that has begun this task goes on with it, or the shutdown rejects the calls that are left
            openTasks().remove(this);
        }
    }

    private void callListeners() {
        var loader = Thread.currentThread().getContextClassLoader();
        var call = claim();
        if (call != null) {
            // once: that thread will do the same if calls are left when it comes
            submission.requestThread(group.executor());
        }
        while (call != null) {
            invoker.invoke(call);
            call = invoker.isClean(loader) ? claim() : null;
        }
    }

    /** Null if no call is left. */
    ListenerCall claim() {
        int size = group.listeners().size();
        ListenerCall call = null;
        while (call == null && !isExhausted()) {
            int place = next.getAndIncrement();
            if (place == size - 1 && inOwnContexts != null) {
                // before the last listener is called, which may take long: no thread shall come here in vain
                openTasks().remove(this);
            }
            call = place < size ? delivery.claim(group.first() + place) : null;
        }
        return call;
    }

    private void share() {
        if (inOwnContexts == null) {
            try {
                inOwnContexts = submission.inCurrentContexts(this::callListeners);
            } catch (RuntimeException | Error contextGone) {
                // the component is going down, and this thread goes on alone
                return;
            }
            openTasks().add(this);
            if (isExhausted()) {
                // the last call was claimed before the task was there to be removed
                openTasks().remove(this);
            }
        }
    }

    @Override
    public void reject(OpenTasks.Reason reason) {
        for (var call = claim(); call != null; call = claim()) {
            call.reject(reason.of(call.event().name(), call.listener()));
        }
    }

    private OpenTasks openTasks() {
        return group.executor().openTasks();
    }
}
