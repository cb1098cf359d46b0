package dev.observables.internal.dispatch;

import dev.observables.internal.platform.Contexts;
import dev.observables.internal.platform.Settings;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import javax.naming.NamingException;

/**
 * Submits tasks to their executors, and requests threads for tasks that have calls left. Whatever an executor throws becomes
 * the outcome of the task's calls and never reaches the submitting thread.
 */
record TaskSubmission(
        Settings settings, Contexts contexts, ListenerInvoker invoker, RetryTimer timer, CallbackThreads callbacks) {

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
            retry(task, executor, () -> executor.offer(task), () -> requestThread(executor));
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
            retry(oldest, executor, () -> executor.offer(help), () -> {
                tasks.threadHasCome();
                requestThread(executor);
            });
        } catch (RuntimeException | Error contextGone) {
            // the component is going down, and this thread goes on alone
            tasks.threadHasCome();
        }
    }

    private void retry(
            OpenTasks.Task task,
            ListenerExecutor executor,
            Supplier<RejectedExecutionException> offer,
            Runnable whenGivenUp) {
        var timeout = settings.overflowTimeout();
        timer.retry(executor, new RejectedTask(task, executor, offer, timeout, contexts, callbacks, whenGivenUp));
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
}
