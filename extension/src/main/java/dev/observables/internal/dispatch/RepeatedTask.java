package dev.observables.internal.dispatch;

import dev.observables.internal.platform.Log;
import dev.observables.internal.platform.OwnThread;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** A task that a timer repeats for as long as there is something to do. Its thread exists no longer than that. */
final class RepeatedTask {

    private final long millis;
    private final Runnable task;
    private final BooleanSupplier isNeeded;
    private final AtomicBoolean isScheduled = new AtomicBoolean();
    private final ClassLoader loader = Thread.currentThread().getContextClassLoader();
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, this::thread);

    /** @param isNeeded whether the task has something to do; asked after each run */
    RepeatedTask(long millis, Runnable task, BooleanSupplier isNeeded) {
        this.millis = millis;
        this.task = task;
        this.isNeeded = isNeeded;
        timer.setKeepAliveTime(10, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Called after something has been added that the task is needed for. */
    void ensureScheduled() {
        if (!isScheduled.get() && isScheduled.compareAndSet(false, true)) {
            schedule();
        }
    }

    void stop() {
        timer.shutdown();
    }

    private void run() {
        try {
            task.run();
        } finally {
            if (isNeeded.getAsBoolean()) {
                schedule();
            } else {
                isScheduled.set(false);
                // something may have been added before that was to be seen
                if (isNeeded.getAsBoolean()) {
                    ensureScheduled();
                }
            }
        }
    }

    private void schedule() {
        try {
            timer.schedule(this::run, millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopped) {
            // the shutdown has looked at every call itself
            Log.debug(() -> "The timer has stopped");
        }
    }

    private Thread thread(Runnable task) {
        return new OwnThread(task, "observables-timer", loader);
    }
}
