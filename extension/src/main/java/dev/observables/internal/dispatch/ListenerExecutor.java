package dev.observables.internal.dispatch;

import dev.observables.internal.platform.Contexts;
import dev.observables.internal.platform.Messages;
import dev.observables.internal.platform.ModuleLoaders;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import javax.naming.NamingException;

/**
 * One executor that listeners run on, looked up at its first use. A task runs on another thread than the submitting one, with
 * the submitting thread's class loader, or it is rejected.
 */
final class ListenerExecutor implements Executor {

    private final String name;
    private final ModuleLoaders loaders;
    private final Lookup lookup;
    private final RetryQueue rejected = new RetryQueue();
    private final OpenTasks openTasks = new OpenTasks();
    private volatile Executor executor;

    @FunctionalInterface
    interface Lookup {
        Executor executor() throws NamingException;
    }

    ListenerExecutor(String name, ModuleLoaders loaders, Lookup lookup) {
        this.name = name;
        this.loaders = loaders;
        this.lookup = lookup;
    }

    void use(Executor found) {
        executor = found;
    }

    /** Finds the executor; what is not found now is looked for again at the next use. */
    Executor find() throws NamingException {
        var known = executor;
        if (known == null) {
            known = lookup.executor();
            executor = known;
        }
        return known;
    }

    /** The tasks that it has rejected and that are to be offered again. */
    RetryQueue rejected() {
        return rejected;
    }

    OpenTasks openTasks() {
        return openTasks;
    }

    /** Null if the executor takes the task, or else why it does not, whatever the executor throws. */
    RejectedExecutionException offer(Runnable task) {
        try {
            execute(task);
            return null;
        } catch (Throwable failure) {
            return ForeignFailure.rejection(failure);
        }
    }

    /** The same for a task on whose thread other tasks count until it has begun. */
    RejectedExecutionException offer(OpenTasks.Task task) {
        if (!task.isForSeveral()) {
            return offer((Runnable) task);
        }
        openTasks.threadIsComing();
        var rejection = offer((Runnable) task);
        if (rejection != null) {
            openTasks.threadHasCome();
        }
        return rejection;
    }

    /** @throws RejectedExecutionException also if the executor cannot be found, which is then the cause */
    @Override
    public void execute(Runnable task) {
        try {
            var submitted = new SubmittedTask(task);
            find().execute(submitted);
            submitted.confirm();
        } catch (NamingException missing) {
            throw new RejectedExecutionException(
                    Messages.EXECUTOR_MISSING.text(name, ForeignFailure.describe(missing)), missing);
        }
    }

    @Override
    public String toString() {
        return name;
    }

    /** Refuses to run on the thread that is still submitting it: a listener run there would end that thread's request. */
    private final class SubmittedTask implements Runnable {

        private final Runnable task;
        private final ClassLoader loader = loaders.ofThread();
        private Thread submitting = Thread.currentThread();
        private RejectedExecutionException refusal;

        SubmittedTask(Runnable task) {
            this.task = task;
        }

        @Override
        public void run() {
            // a race on the field is harmless: only the submitting thread can find itself there
            if (submitting == Thread.currentThread()) {
                refusal = new RejectedExecutionException(Messages.EXECUTOR_RUNS_INLINE.text(name));
                throw refusal;
            }
            Contexts.runWith(loader, task);
        }

        /** Some executors swallow what a task throws. */
        void confirm() {
            submitting = null;
            if (refusal != null) {
                throw refusal;
            }
        }
    }
}
