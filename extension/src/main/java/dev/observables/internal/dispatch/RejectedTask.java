package dev.observables.internal.dispatch;

import dev.observables.internal.platform.Contexts;
import dev.observables.internal.platform.Messages;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * What an executor has rejected. It is offered again, in the contexts of the thread that offered it first, until the executor
 * takes it or the time is over.
 */
final class RejectedTask implements RetryQueue.Attempt {

    private final OpenTasks.Task task;
    private final ListenerExecutor executor;
    private final Supplier<RejectedExecutionException> offer;
    private final Duration timeout;
    private final long deadline;
    private final CallbackThreads callbacks;
    private final Runnable whenGivenUp;
    private final Runnable inContexts;
    private boolean isDone;

    /**
     * @param task the task whose calls are rejected when the time is over
     * @param offer null if the executor takes what it is offered
     * @param timeout how long it is offered
     * @param whenGivenUp run when it is not offered any more although the executor has not taken it
     */
    RejectedTask(
            OpenTasks.Task task,
            ListenerExecutor executor,
            Supplier<RejectedExecutionException> offer,
            Duration timeout,
            Contexts contexts,
            CallbackThreads callbacks,
            Runnable whenGivenUp) {
        this.task = task;
        this.executor = executor;
        this.offer = offer;
        this.timeout = timeout;
        this.deadline = System.nanoTime() + TimeUnit.NANOSECONDS.convert(timeout);
        this.callbacks = callbacks;
        this.whenGivenUp = whenGivenUp;
        this.inContexts = contexts.capture(this::offerAgain);
    }

    @Override
    public boolean offer() {
        try {
            inContexts.run();
        } catch (RuntimeException | Error contextGone) {
            reject(contextGone);
        }
        return isDone;
    }

    private void offerAgain() {
        if (task.isExhausted()) {
            giveUp();
            return;
        }
        var rejection = offer.get();
        if (rejection == null) {
            isDone = true;
        } else if (System.nanoTime() - deadline >= 0) {
            reject(rejection);
        }
    }

    private void reject(Throwable reason) {
        callbacks.end(
                task.isAwaited(),
                () -> task.reject((event, listener) -> new RejectedExecutionException(
                        Messages.EXECUTOR_REJECTED.text(event, listener, executor, timeout), reason)));
        giveUp();
    }

    private void giveUp() {
        isDone = true;
        whenGivenUp.run();
    }
}
