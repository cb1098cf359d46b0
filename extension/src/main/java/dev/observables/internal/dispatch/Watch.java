package dev.observables.internal.dispatch;

import dev.observables.internal.platform.Contexts;
import dev.observables.internal.platform.Log;
import dev.observables.internal.platform.OwnThread;
import dev.observables.internal.platform.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Looks after what is in flight: calls that take long, and tasks that an executor has rejected and is asked to take
 * again. Its one thread exists only while there is something to look after.
 */
public final class Watch {

    private static final long RETRY_MILLIS = 20;
    private static final long SHORTEST_ROUND_MILLIS = 10;
    private static final long LONGEST_ROUND_MILLIS = 1_000;

    private final Settings settings;
    /** That of the deployment, for the callbacks of stages. */
    private final ClassLoader loader = Thread.currentThread().getContextClassLoader();

    private final Contexts contexts;
    private final Iterable<FailureLog> failureLogs;
    private final DeliveriesInFlight deliveries = new DeliveriesInFlight();
    private final Set<Backlog> backlogs = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean isWatching = new AtomicBoolean();
    private final AtomicBoolean isRetrying = new AtomicBoolean();
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, this::thread);
    private final ExecutorService callbacks = Executors.newCachedThreadPool(this::thread);
    private volatile Runnable round = this::watch;

    public Watch(Settings settings, Contexts contexts, Iterable<FailureLog> failureLogs) {
        this.settings = settings;
        this.contexts = contexts;
        this.failureLogs = failureLogs;
        timer.setKeepAliveTime(10, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** What is told from the watch's thread has the contexts of the thread that starts the deployment. */
    public void start() {
        var inContext = contexts.capture(this::watch);
        round = () -> {
            try {
                inContext.run();
            } catch (RuntimeException | Error contextGone) {
                watch();
            }
        };
    }

    void add(EventDelivery delivery) {
        deliveries.add(delivery);
        if (!isWatching.get() && isWatching.compareAndSet(false, true)) {
            schedule(round, roundMillis());
        }
    }

    /** Has an executor asked for a task at intervals, after those that wait already. */
    void retry(Backlog backlog, Backlog.Attempt attempt) {
        backlog.add(attempt);
        backlogs.add(backlog);
        if (isRetrying.compareAndSet(false, true)) {
            schedule(this::retryAll, RETRY_MILLIS);
        }
    }

    /** Ends a call on a thread where the callbacks of its delivery's stage can hold up nothing else. */
    void apart(ListenerCall call, Runnable ending) {
        if (call.delivery().stage() == null) {
            ending.run();
        } else {
            try {
                callbacks.execute(ending);
            } catch (RejectedExecutionException | OutOfMemoryError noThread) {
                ending.run();
            }
        }
    }

    List<EventDelivery> deliveries() {
        return deliveries.list();
    }

    /** Those for which a condition holds that can only cease to. */
    List<EventDelivery> deliveries(Predicate<EventDelivery> condition) {
        return deliveries.list(condition);
    }

    /** The tasks of all deliveries in flight. */
    Stream<CallTask> tasks() {
        return deliveries.list().stream().flatMap(delivery -> Stream.of(delivery.tasks()));
    }

    void stop() {
        timer.shutdown();
        callbacks.shutdown();
        try {
            // the stages are complete in no time; what their callbacks do is not waited for
            callbacks.awaitTermination(LONGEST_ROUND_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        failureLogs.forEach(FailureLog::close);
    }

    private void watch() {
        var inFlight = deliveries.list();
        inFlight.stream()
                .flatMap(delivery -> Stream.of(delivery.tasks()))
                .flatMap(CallTask::calls)
                .forEach(call -> call.check(settings, this));
        var hasUntold = false;
        for (var failures : failureLogs) {
            failures.tellDue();
            hasUntold |= failures.hasUntold();
        }
        if (inFlight.isEmpty() && !hasUntold) {
            isWatching.set(false);
            if (deliveries.list().isEmpty() || !isWatching.compareAndSet(false, true)) {
                return;
            }
        }
        schedule(round, roundMillis());
    }

    private void retryAll() {
        backlogs.forEach(Backlog::askForAll);
        if (hasNoBacklog()) {
            isRetrying.set(false);
            if (hasNoBacklog() || !isRetrying.compareAndSet(false, true)) {
                return;
            }
        }
        schedule(this::retryAll, RETRY_MILLIS);
    }

    private boolean hasNoBacklog() {
        return backlogs.stream().allMatch(Backlog::isEmpty);
    }

    private void schedule(Runnable task, long millis) {
        try {
            timer.schedule(task, millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopped) {
            // the shutdown has looked at every call itself
            Log.debug(() -> "The watch has stopped");
        }
    }

    /** A quarter of the shortest limit, so that a limit of seconds is kept to within a second. */
    private long roundMillis() {
        return Stream.of(settings.listenerTimeout(), settings.slowListener())
                .filter(limit -> !limit.isZero())
                .map(Duration::toMillis)
                .map(limit -> Math.max(SHORTEST_ROUND_MILLIS, Math.min(LONGEST_ROUND_MILLIS, limit / 4)))
                .min(Long::compare)
                .orElse(LONGEST_ROUND_MILLIS);
    }

    private Thread thread(Runnable task) {
        return new OwnThread(task, "observables-watch", loader);
    }
}
