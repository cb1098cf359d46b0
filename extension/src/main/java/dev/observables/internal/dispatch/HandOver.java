package dev.observables.internal.dispatch;

import dev.observables.internal.platform.Contexts;
import dev.observables.internal.platform.Messages;
import dev.observables.internal.platform.Settings;
import dev.observables.internal.platform.Transactions;
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
    private final CurrentCall current;

    HandOver(
            Event<ListenerCall> bus,
            Settings settings,
            Contexts contexts,
            Transactions transactions,
            Watch watch,
            CurrentCall current) {
        this.bus = bus;
        this.settings = settings;
        this.contexts = contexts;
        this.transactions = transactions;
        this.watch = watch;
        this.current = current;
    }

    /** Whatever the executor throws is the calls' outcome, and not that of the thread that gives. */
    void give(CallTask task) {
        var executor = task.executor();
        Runnable offering = () -> executor.give(task);
        if (executor.backlog().isEmpty()) {
            var rejection = rejection(offering);
            if (rejection == null) {
                return;
            }
            if (rejection.getCause() instanceof NamingException) {
                task.takeRest().forEach(call -> call.reject(rejection));
                return;
            }
        }
        try {
            watch.retry(executor.backlog(), new Retry(task, offering));
        } catch (RuntimeException | Error contextGone) {
            task.takeRest().forEach(call -> call.reject(contextGone));
        }
        // someone may have counted on the thread that would have come for this task
        askForThread(executor);
    }

    /** Has a thread come for the calls that are left to others, unless one will come anyway. */
    void askForThread(ListenerExecutor executor) {
        while (executor.shared().needsThread()) {
            Runnable offering = () -> executor.execute(new Joining(executor));
            if (rejection(offering) == null) {
                return;
            }
            var oldest = executor.shared().oldest();
            if (oldest != null) {
                askAgainLater(oldest, offering);
                return;
            }
            // what the thread was for is done, and what has come since may have counted on it
            executor.shared().answered();
        }
    }

    private void askAgainLater(CallTask oldest, Runnable offering) {
        var executor = oldest.executor();
        try {
            watch.retry(executor.backlog(), new RetryOfJoining(oldest, offering));
        } catch (RuntimeException | Error contextGone) {
            // the component is going down, and this thread goes on alone
            executor.shared().answered();
        }
    }

    /**
     * Has the container run the listener on the current thread, in a request context of its own. The call is over when the
     * container has destroyed that: what beans of the request send while they are destroyed belongs to the call's chain.
     */
    void call(ListenerCall call) {
        current.during(call, () -> fire(call));
        call.conclude();
    }

    private void fire(ListenerCall call) {
        try {
            var fired = bus.fireAsync(call, ON_THIS_THREAD);
            if (!call.hasBegun()) {
                // only the container's stage tells that nothing will come any more, and why
                fired.whenComplete((any, failure) -> call.reject(failure == null ? notObserved(call) : failure));
            }
        } catch (Throwable failure) {
            call.reject(failure);
        }
    }

    /** A task that any threads can run in the contexts of the current one. */
    Runnable inContexts(Runnable task) {
        return contexts.captureForAll(task);
    }

    /** Whether the current thread is as its executor has prepared it, so that another listener may run on it. */
    boolean isClean(ClassLoader loader) {
        var thread = Thread.currentThread();
        return thread.getContextClassLoader() == loader && !thread.isInterrupted() && !transactions.isActive();
    }

    private static Throwable notObserved(ListenerCall call) {
        return new IllegalStateException(Messages.NOT_OBSERVED.text(call.event().name(), call.listener()));
    }

    /** Null if the executor took what it was offered. */
    private static RejectedExecutionException rejection(Runnable offering) {
        try {
            offering.run();
            return null;
        } catch (Throwable failure) {
            return ForeignFailure.rejection(failure);
        }
    }

    /** What a thread does that was asked for: it calls others' listeners until none is left. */
    private final class Joining implements Runnable {

        private final ListenerExecutor executor;

        Joining(ListenerExecutor executor) {
            this.executor = executor;
        }

        @Override
        public void run() {
            executor.shared().answered();
            var loader = Thread.currentThread().getContextClassLoader();
            CallTask oldest;
            do {
                oldest = executor.shared().oldest();
                if (oldest != null) {
                    oldest.callForOther();
                }
            } while (oldest != null && isClean(loader));
        }
    }

    /** A task that an executor rejected, which is asked again in the contexts of the thread that asked first. */
    private class Retry implements Backlog.Attempt {

        private final CallTask task;
        private final Runnable offering;
        private final long deadline = System.nanoTime() + TimeUnit.NANOSECONDS.convert(settings.overflowTimeout());
        private final Runnable again = contexts.capture(this::offerAgain);
        private boolean isDone;

        Retry(CallTask task, Runnable offering) {
            this.task = task;
            this.offering = offering;
        }

        @Override
        public boolean succeeds() {
            try {
                again.run();
            } catch (RuntimeException | Error contextGone) {
                reject(contextGone);
            }
            return isDone;
        }

        private void offerAgain() {
            if (!task.hasRest()) {
                giveUp();
                return;
            }
            var rejection = rejection(offering);
            if (rejection == null) {
                isDone = true;
            } else if (System.nanoTime() - deadline >= 0) {
                reject(rejection);
            }
        }

        private void reject(Throwable reason) {
            for (var call : task.takeRest()) {
                var rejection = new RejectedExecutionException(
                        Messages.EXECUTOR_REJECTED.text(
                                call.event().name(), call.listener(), task.executor(), settings.overflowTimeout()),
                        reason);
                watch.apart(call, () -> call.reject(rejection));
            }
            giveUp();
        }

        void giveUp() {
            isDone = true;
            askForThread(task.executor());
        }
    }

    /** The same for a thread that was asked for because of one task, and that others may need after it. */
    private final class RetryOfJoining extends Retry {

        private final ListenerExecutor executor;

        RetryOfJoining(CallTask task, Runnable offering) {
            super(task, offering);
            executor = task.executor();
        }

        @Override
        void giveUp() {
            executor.shared().answered();
            super.giveUp();
        }
    }
}
