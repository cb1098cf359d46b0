package dev.observables.internal.dispatch;

import dev.observables.internal.platform.Contexts;
import dev.observables.internal.platform.Messages;
import dev.observables.internal.platform.ModuleLoaders;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import javax.naming.NamingException;

/**
 * One executor that listeners run on, looked up at its first use. What it is given runs on another thread than the
 * giver's, with the giver's class loader, or is rejected.
 */
final class ListenerExecutor implements Executor {

    private final String name;
    private final ModuleLoaders loaders;
    private final Lookup lookup;
    private final Backlog backlog = new Backlog();
    private final SharedTasks shared = new SharedTasks();
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

    /** What it has rejected, and has to be asked again for. */
    Backlog backlog() {
        return backlog;
    }

    SharedTasks shared() {
        return shared;
    }

    /** Gives it a task that tells when it has arrived. */
    void give(CallTask task) {
        if (!task.isForSeveral()) {
            execute(task);
            return;
        }
        shared.given();
        try {
            execute(task);
        } catch (RuntimeException | Error refused) {
            shared.arrived();
            throw refused;
        }
    }

    /** @throws RejectedExecutionException also if the executor is not to be had, for which its cause then tells */
    @Override
    public void execute(Runnable task) {
        try {
            var given = new GivenTask(task);
            find().execute(given);
            given.confirm();
        } catch (NamingException missing) {
            throw new RejectedExecutionException(
                    Messages.EXECUTOR_MISSING.text(name, ForeignFailure.describe(missing)), missing);
        }
    }

    @Override
    public String toString() {
        return name;
    }

    /** Refuses to run while its giver is still giving it: a listener run there would end the giver's request. */
    private final class GivenTask implements Runnable {

        private final Runnable task;
        private final ClassLoader loader = loaders.ofThread();
        private Thread giver = Thread.currentThread();
        private RejectedExecutionException refusal;

        GivenTask(Runnable task) {
            this.task = task;
        }

        @Override
        public void run() {
            // a race on the field is harmless: only the giver itself can find itself there
            if (giver == Thread.currentThread()) {
                refusal = new RejectedExecutionException(Messages.EXECUTOR_RUNS_INLINE.text(name));
                throw refusal;
            }
            Contexts.runWith(loader, task);
        }

        /** Some executors keep to themselves what a task throws. */
        void confirm() {
            giver = null;
            if (refusal != null) {
                throw refusal;
            }
        }
    }
}
