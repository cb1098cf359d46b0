package dev.observables.internal.dispatch;

import dev.observables.internal.platform.Contexts;
import dev.observables.internal.platform.Messages;
import dev.observables.internal.platform.Settings;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.naming.NamingException;

/**
 * Submits tasks to their executors, and requests threads for tasks that have calls left. Whatever an executor throws becomes
 * the outcome of the task's calls and never reaches the submitting thread.
 */
final class TaskSubmission {

    private final Settings settings;
    private final Contexts contexts;
    private final ListenerInvoker invoker;
    private final RetryTimer timer;
    private final CallbackThreads callbacks;

    TaskSubmission(
            Settings settings,
            Contexts contexts,
            ListenerInvoker invoker,
            RetryTimer timer,
            CallbackThreads callbacks) {
        this.settings = settings;
        this.contexts = contexts;
        this.invoker = invoker;
        this.timer = timer;
        this.callbacks = callbacks;
    }

    void submit(OpenTasks.Task task, ListenerExecutor executor) {
        if (executor.rejected().isEmpty()) {
            var rejection = executor.offer(task);
            if (rejection == null) {
                return;
            }
            if (rejection.getCause() instanceof NamingException) {
                task.reject((event, listener) -> rejection);
                return;
            }
        }
        try {
            timer.retry(executor, new RejectedTask(task, executor, () -> executor.offer(task), () -> {}));
        } catch (RuntimeException | Error contextGone) {
            task.reject((event, listener) -> ForeignFailure.rejection(contextGone));
        }
        // another task may have counted on the thread that would have come for this one
        requestThread(executor);
    }

    /** Makes sure that a thread comes for the calls that are left, unless one is coming anyway. */
    void requestThread(ListenerExecutor executor) {
        var tasks = executor.openTasks();
        while (tasks.expectThread()) {
            Runnable help = () -> help(tasks);
            if (executor.offer(help) == null) {
                return;
            }
            var oldest = tasks.oldest();
            if (oldest != null) {
                requestLater(oldest, executor, help);
                return;
            }
            // nothing is left to come for, and what has been added since may have counted on this thread
            tasks.threadHasCome();
        }
    }

    private void requestLater(OpenTasks.Task oldest, ListenerExecutor executor, Runnable help) {
        var tasks = executor.openTasks();
        try {
            timer.retry(executor, new RejectedTask(oldest, executor, () -> executor.offer(help), tasks::threadHasCome));
        } catch (RuntimeException | Error contextGone) {
            // the component is going down, and this thread goes on alone
            tasks.threadHasCome();
        }
    }

    /** What a thread does that was requested: it calls the listeners of open tasks until none is left. */
    private void help(OpenTasks tasks) {
        tasks.threadHasCome();
        var loader = Thread.currentThread().getContextClassLoader();
        OpenTasks.Task oldest;
        do {
            oldest = tasks.oldest();
            if (oldest != null) {
                oldest.help();
            }
        } while (oldest != null && invoker.isClean(loader));
    }

    /** A task that any threads can run in the contexts of the current one. */
    Runnable inCurrentContexts(Runnable task) {
        return contexts.captureForAll(task);
    }

    /** What an executor has rejected: it is offered again, in the contexts of the thread that offered it first. */
    private final class RejectedTask implements RetryQueue.Attempt {

        private final OpenTasks.Task task;
        private final ListenerExecutor executor;
        private final Supplier<RejectedExecutionException> offer;
        private final Runnable whenGivenUp;
        private final long deadline = System.nanoTime() + TimeUnit.NANOSECONDS.convert(settings.overflowTimeout());
        private final Runnable inContexts = contexts.capture(this::offerAgain);
        private boolean isDone;

        RejectedTask(
                OpenTasks.Task task,
                ListenerExecutor executor,
                Supplier<RejectedExecutionException> offer,
                Runnable whenGivenUp) {
            this.task = task;
            this.executor = executor;
            this.offer = offer;
            this.whenGivenUp = whenGivenUp;
        }

        @Override
        public boolean succeeds() {
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
                            Messages.EXECUTOR_REJECTED.text(event, listener, executor, settings.overflowTimeout()),
                            reason)));
            giveUp();
        }

        private void giveUp() {
            isDone = true;
            whenGivenUp.run();
            requestThread(executor);
        }
    }
}
