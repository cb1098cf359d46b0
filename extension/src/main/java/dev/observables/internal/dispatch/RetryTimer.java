package dev.observables.internal.dispatch;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Offers rejected tasks to their executors again, at intervals. Calls that finish do so as well, and sooner. */
final class RetryTimer {

    private static final long INTERVAL_MILLIS = 20;

    private final Set<RetryQueue> queues = ConcurrentHashMap.newKeySet();
    private final RepeatedTask retries =
            new RepeatedTask(INTERVAL_MILLIS, () -> queues.forEach(RetryQueue::retryAll), this::hasRejectedTasks);

    /** Puts a task behind those that the executor has rejected before. */
    void retry(ListenerExecutor executor, RetryQueue.Attempt attempt) {
        executor.rejected().add(attempt);
        queues.add(executor.rejected());
        retries.ensureScheduled();
    }

    void stop() {
        retries.stop();
    }

    private boolean hasRejectedTasks() {
        return queues.stream().anyMatch(queue -> !queue.isEmpty());
    }
}
