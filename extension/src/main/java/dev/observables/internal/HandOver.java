package dev.observables.internal;

import jakarta.enterprise.event.Event;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import javax.naming.NamingException;

/**
 * Gives a call to its listener's executor: the only place that calls {@code fireAsync}, once for each call, because a
 * container may run the observers of one event one after another. An executor that rejects is asked again.
 */
final class HandOver {

    private final Event<ListenerCall> bus;
    private final Settings settings;
    private final Contexts contexts;
    private final Watch watch;

    HandOver(Event<ListenerCall> bus, Settings settings, Contexts contexts, Watch watch) {
        this.bus = bus;
        this.settings = settings;
        this.contexts = contexts;
        this.watch = watch;
    }

    /** Whatever the container or the executor throws is the call's outcome, and not the sender's. */
    void of(ListenerCall call) {
        var backlog = call.listener().executor().backlog();
        if (!backlog.isEmpty()) {
            watch.retry(backlog, new Retry(call));
            return;
        }
        var rejection = fire(call);
        if (rejection == null) {
            return;
        }
        if (rejection.getCause() instanceof NamingException) {
            call.reject(rejection);
        } else {
            watch.retry(backlog, new Retry(call));
        }
    }

    /** Null if the executor took the call. */
    private RejectedExecutionException fire(ListenerCall call) {
        try {
            call.fired(bus.fireAsync(call, call));
            return null;
        } catch (RejectedExecutionException rejected) {
            return rejected;
        } catch (RuntimeException | Error failure) {
            return new RejectedExecutionException(failure);
        }
    }

    /** A call that an executor rejected, which is asked again in the contexts of the thread that asked first. */
    private final class Retry implements Backlog.Attempt {

        private final ListenerCall call;
        private final long deadline = System.nanoTime() + TimeUnit.NANOSECONDS.convert(settings.overflowTimeout);
        private final Runnable again = contexts.capture(this::fireAgain);
        private boolean isDone;

        Retry(ListenerCall call) {
            this.call = call;
        }

        @Override
        public boolean succeeds() {
            try {
                again.run();
            } catch (RuntimeException contextGone) {
                end(contextGone);
            }
            return isDone;
        }

        private void fireAgain() {
            if (call.isFinished()) {
                isDone = true;
                return;
            }
            var rejection = fire(call);
            if (rejection == null) {
                isDone = true;
            } else if (System.nanoTime() - deadline >= 0) {
                end(rejection);
            }
        }

        private void end(RuntimeException reason) {
            isDone = true;
            var rejection = new RejectedExecutionException(
                    Messages.EXECUTOR_REJECTED.text(
                            call.event().name(),
                            call.listener(),
                            call.listener().executor(),
                            settings.overflowTimeout),
                    reason);
            watch.apart(call, () -> call.reject(rejection));
        }
    }
}
