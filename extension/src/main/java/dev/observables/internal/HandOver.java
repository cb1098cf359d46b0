package dev.observables.internal;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import javax.naming.NamingException;

/**
 * Gives an event's tasks to their executors, and on the executor's threads each call to the container. The only place
 * that calls {@code fireAsync}: once for each call, because a container may run the observers of one event one after
 * another, and on the very thread, which is already the listener's. An executor that rejects is asked again.
 */
final class HandOver {

    private static final NotificationOptions ON_THIS_THREAD = NotificationOptions.ofExecutor(Runnable::run);

    private final Event<ListenerCall> bus;
    private final Settings settings;
    private final Contexts contexts;
    private final Transactions transactions;
    private final Watch watch;

    HandOver(Event<ListenerCall> bus, Settings settings, Contexts contexts, Transactions transactions, Watch watch) {
        this.bus = bus;
        this.settings = settings;
        this.contexts = contexts;
        this.transactions = transactions;
        this.watch = watch;
    }

    /** Whatever the executor throws is the calls' outcome, and not that of the thread that gives. */
    void give(CallTask task) {
        if (task.executor().backlog().isEmpty()) {
            giveAtOnce(task);
        } else {
            retry(task);
        }
    }

    /** For a task that has been begun, and so comes before those that have not. */
    void giveAtOnce(CallTask task) {
        var rejection = offer(task);
        if (rejection == null) {
            return;
        }
        if (rejection.getCause() instanceof NamingException) {
            task.takeRest().forEach(call -> call.reject(rejection));
        } else {
            retry(task);
        }
    }

    /** Has the container run the listener on the current thread, in a request context of its own. */
    void fire(ListenerCall call) {
        try {
            var fired = bus.fireAsync(call, ON_THIS_THREAD);
            if (!call.hasBegun()) {
                // only the container's stage tells that nothing will come any more, and why
                fired.whenComplete((any, failure) -> call.reject(failure == null ? notObserved(call) : failure));
            }
        } catch (RuntimeException | Error failure) {
            call.reject(failure);
        }
    }

    /** A task that any thread can run in the contexts of the current one. */
    Runnable inContexts(Runnable task) {
        return contexts.capture(task);
    }

    /** Whether the current thread is as its executor has prepared it, so that another listener may run on it. */
    boolean isClean(ClassLoader loader) {
        var thread = Thread.currentThread();
        return thread.getContextClassLoader() == loader && !thread.isInterrupted() && !transactions.isActive();
    }

    private static Throwable notObserved(ListenerCall call) {
        return new IllegalStateException(Messages.NOT_OBSERVED.text(call.event().name(), call.listener()));
    }

    /** Null if the executor took the task. */
    private static RejectedExecutionException offer(CallTask task) {
        try {
            task.executor().give(task);
            return null;
        } catch (RejectedExecutionException rejected) {
            return rejected;
        } catch (RuntimeException | Error failure) {
            return new RejectedExecutionException(failure);
        }
    }

    private void retry(CallTask task) {
        watch.retry(task.executor().backlog(), new Retry(task));
    }

    /** A task that an executor rejected, which is asked again in the contexts of the thread that asked first. */
    private final class Retry implements Backlog.Attempt {

        private final CallTask task;
        private final long deadline = System.nanoTime() + TimeUnit.NANOSECONDS.convert(settings.overflowTimeout);
        private final Runnable again = contexts.capture(this::offerAgain);
        private boolean isDone;

        Retry(CallTask task) {
            this.task = task;
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

        private void offerAgain() {
            if (!task.hasRest()) {
                isDone = true;
                return;
            }
            var rejection = offer(task);
            if (rejection == null) {
                isDone = true;
            } else if (System.nanoTime() - deadline >= 0) {
                end(rejection);
            }
        }

        private void end(RuntimeException reason) {
            isDone = true;
            for (var call : task.takeRest()) {
                var rejection = new RejectedExecutionException(
                        Messages.EXECUTOR_REJECTED.text(
                                call.event().name(), call.listener(), task.executor(), settings.overflowTimeout),
                        reason);
                watch.apart(call, () -> call.reject(rejection));
            }
        }
    }
}
