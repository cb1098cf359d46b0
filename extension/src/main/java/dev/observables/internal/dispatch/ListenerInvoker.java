package dev.observables.internal.dispatch;

import dev.observables.internal.platform.Messages;
import dev.observables.internal.platform.Transactions;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;

/**
 * Has the container call a listener on the current thread, which belongs to the listener's executor, in a request context of
 * its own. The only place that calls {@code fireAsync}: once for each call, because a container may call the observers of one
 * event one after another.
 */
final class ListenerInvoker {

    private static final NotificationOptions ON_THIS_THREAD = NotificationOptions.ofExecutor(Runnable::run);

    private final Event<ListenerCall> bus;
    private final Transactions transactions;

    ListenerInvoker(Event<ListenerCall> bus, Transactions transactions) {
        this.bus = bus;
        this.transactions = transactions;
    }

    /**
     * Returns when the container has destroyed the listener's request: what beans of the request send while they are destroyed
     * belongs to the call's chain.
     */
    void invoke(ListenerCall call) {
        if (!call.begins()) {
            return;
        }
        call.enter();
        try {
            fire(call);
        } finally {
            call.leave();
        }
    }

    private void fire(ListenerCall call) {
        try {
            var fired = bus.fireAsync(call, ON_THIS_THREAD);
            if (!call.hasBegun()) {
                // only the container's stage reports that the observer will not be called, and why
                fired.whenComplete((any, failure) -> call.reject(failure == null ? notObserved(call) : failure));
            }
        } catch (Throwable failure) {
            call.reject(failure);
        }
    }

    /** Whether the current thread is as its executor has prepared it, so that it may call another listener. */
    boolean isClean(ClassLoader loader) {
        var thread = Thread.currentThread();
        return thread.getContextClassLoader() == loader && !thread.isInterrupted() && !transactions.isActive();
    }

    private static Throwable notObserved(ListenerCall call) {
        return new IllegalStateException(Messages.NOT_OBSERVED.text(call.event().name(), call.listener()));
    }
}
