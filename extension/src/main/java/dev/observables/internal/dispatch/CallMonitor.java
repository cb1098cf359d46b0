package dev.observables.internal.dispatch;

import dev.observables.Outcome;
import dev.observables.internal.platform.Contexts;
import dev.observables.internal.platform.Log;
import dev.observables.internal.platform.Messages;
import dev.observables.internal.platform.Settings;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Knows the deliveries in flight. At intervals it looks for calls that are slow or have timed out, and logs the failures that
 * were only counted.
 */
final class CallMonitor {

    private static final long SHORTEST_INTERVAL_MILLIS = 10;
    private static final long LONGEST_INTERVAL_MILLIS = 1_000;

    private final Settings settings;
    private final Iterable<FailureLog> failureLogs;
    private final CallbackThreads callbacks;
    private final Set<EventDelivery> deliveries = ConcurrentHashMap.newKeySet();
    private final RepeatedTask checks;
    private volatile Runnable check = this::check;

    CallMonitor(Settings settings, Iterable<FailureLog> failureLogs, CallbackThreads callbacks) {
        this.settings = settings;
        this.failureLogs = failureLogs;
        this.callbacks = callbacks;
        this.checks = new RepeatedTask(intervalMillis(), () -> check.run(), this::isNeeded);
    }

    /** From now on what is logged at intervals has the contexts of the current thread, which starts the deployment. */
    void start(Contexts contexts) {
        var inContexts = contexts.capture(this::check);
        check = () -> {
            try {
                inContexts.run();
            } catch (RuntimeException | Error contextGone) {
                check();
            }
        };
    }

    void add(EventDelivery delivery) {
        deliveries.add(delivery);
        checks.ensureScheduled();
    }

    void remove(EventDelivery delivery) {
        deliveries.remove(delivery);
    }

    Set<EventDelivery> deliveries() {
        return deliveries;
    }

    /** Logs a call that has finished, if it was slow and that is not known yet. */
    void finished(ListenerCall call) {
        reportIfSlow(call);
    }

    void stop() {
        checks.stop();
        failureLogs.forEach(FailureLog::close);
    }

    private void check() {
        deliveries.stream()
                .flatMap(EventDelivery::calls)
                .filter(ListenerCall::isRunning)
                .forEach(this::check);
        failureLogs.forEach(FailureLog::logCounted);
    }

    private void check(ListenerCall call) {
        reportIfSlow(call);
        var limit = settings.listenerTimeout();
        if (isOver(limit, call.elapsed()) && call.timeOut()) {
            var text = Messages.LISTENER_TIMED_OUT.text(call.event().name(), call.listener(), limit);
            callbacks.end(call.isAwaited(), () -> call.finish(Outcome.Status.FAILED, new TimeoutException(text)));
        }
    }

    private void reportIfSlow(ListenerCall call) {
        long nanos = call.elapsed();
        if (isOver(settings.slowListener(), nanos) && call.reportSlow()) {
            var event = call.event();
            Log.warn(Messages.SLOW_LISTENER.text(call.listener(), Duration.ofNanos(nanos), event.name(), event.id()));
        }
    }

    private boolean isNeeded() {
        if (!deliveries.isEmpty()) {
            return true;
        }
        for (var failures : failureLogs) {
            if (failures.hasCounted()) {
                return true;
            }
        }
        return false;
    }

    /** A quarter of the shortest limit, so that a limit of seconds is kept to within a second. */
    private long intervalMillis() {
        return Stream.of(settings.listenerTimeout(), settings.slowListener())
                .filter(limit -> !limit.isZero())
                .map(Duration::toMillis)
                .map(limit -> Math.max(SHORTEST_INTERVAL_MILLIS, Math.min(LONGEST_INTERVAL_MILLIS, limit / 4)))
                .min(Long::compare)
                .orElse(LONGEST_INTERVAL_MILLIS);
    }

    private static boolean isOver(Duration limit, long nanos) {
        return !limit.isZero() && nanos - limit.toNanos() > 0;
    }
}
