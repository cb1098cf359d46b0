package dev.observables.internal.dispatch;

import dev.observables.ObservableEvent;
import dev.observables.Outcome;
import dev.observables.internal.platform.Messages;
import dev.observables.internal.platform.Settings;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/** What is still sent when an application, or one module of it, shuts down, and how the remaining calls end (OBS-9). */
public final class Shutdown {

    private enum Phase {
        OPEN,
        /** Only listeners that are still running may send. */
        DRAINING,
        CLOSED
    }

    private final Settings settings;
    private final Admission admission;
    private final CallMonitor monitor;
    private final RetryTimer retries;
    private final CallbackThreads callbacks;
    private final CurrentCall current;
    private final Set<ClassLoader> drainingModules = ConcurrentHashMap.newKeySet();
    private final Set<ClassLoader> closedModules = ConcurrentHashMap.newKeySet();
    /** How many tasks were let through while something was draining. */
    private final AtomicLong letThrough = new AtomicLong();

    private volatile Phase phase = Phase.OPEN;

    Shutdown(
            Settings settings,
            Admission admission,
            CallMonitor monitor,
            RetryTimer retries,
            CallbackThreads callbacks,
            CurrentCall current) {
        this.settings = settings;
        this.admission = admission;
        this.monitor = monitor;
        this.retries = retries;
        this.callbacks = callbacks;
        this.current = current;
    }

    /** Whether an event is refused, unless a listener that is still running sends it. */
    boolean refuses(ObservableEvent cause) {
        return switch (phase) {
            case OPEN -> false;
            case DRAINING ->
                current.get() == null && monitor.deliveries().stream().noneMatch(delivery -> delivery.event() == cause);
            case CLOSED -> true;
        };
    }

    boolean isOpen() {
        return phase == Phase.OPEN;
    }

    boolean isClosed() {
        return phase == Phase.CLOSED;
    }

    /**
     * Lets a task for a module's listeners through, or refuses it. Called when the monitor knows its delivery: a shutdown may
     * have looked at the deliveries before that.
     */
    boolean letThrough(ClassLoader module) {
        if (phase == Phase.OPEN && drainingModules.isEmpty()) {
            return true;
        }
        letThrough.incrementAndGet();
        boolean isModuleClosed =
                drainingModules.contains(module) && (current.get() == null || closedModules.contains(module));
        return phase != Phase.CLOSED && !isModuleClosed;
    }

    static RejectedExecutionException refusal(ObservableEvent event) {
        return new RejectedExecutionException(Messages.SHUT_DOWN.text(event.name()));
    }

    void beginDraining() {
        phase = Phase.DRAINING;
    }

    /** Waits for the running calls and ends those that remain (OBS-9.1). */
    public void ofApplication() {
        if (phase != Phase.OPEN) {
            return;
        }
        beginDraining();
        boolean isInterrupted = Thread.interrupted();
        admission.await(() -> noDelivery(delivery -> true), settings.drainTimeout());
        phase = Phase.CLOSED;
        endCalls(group -> true);
        retries.stop();
        callbacks.stop();
        monitor.stop();
        if (isInterrupted) {
            // it was set before the listeners were given their time, so it is not meant for them
            Thread.currentThread().interrupt();
        }
    }

    /** The same for one module's listeners, while the rest of its application goes on (OBS-9.3). */
    public void ofModule(ClassLoader module) {
        Predicate<ListenerGroup> isOfModule = group -> group.module() == module;
        drainingModules.add(module);
        admission.await(() -> noDelivery(delivery -> !isDone(delivery, isOfModule)), settings.drainTimeout());
        closedModules.add(module);
        endCalls(isOfModule);
    }

    private static boolean isDone(EventDelivery delivery, Predicate<ListenerGroup> isOfModule) {
        var groups = delivery.route().groups().stream().filter(isOfModule).toList();
        return groups.isEmpty()
                || delivery.isComplete()
                        && groups.stream()
                                .flatMapToInt(ListenerGroup::positions)
                                .allMatch(delivery::isFinished);
    }

    /**
     * Whether no delivery meets a condition that each can only cease to meet. The set of deliveries is read while it changes: a
     * delivery that was let through meanwhile may follow from one that was over before it was looked at, and is missed itself.
     */
    boolean noDelivery(Predicate<EventDelivery> condition) {
        long before;
        boolean isFound;
        do {
            before = letThrough.get();
            isFound = monitor.deliveries().stream().anyMatch(condition);
        } while (!isFound && letThrough.get() != before);
        return !isFound;
    }

    private void endCalls(Predicate<ListenerGroup> which) {
        for (var delivery : monitor.deliveries()) {
            delivery.route().groups().stream()
                    .filter(which)
                    .flatMapToInt(ListenerGroup::positions)
                    .mapToObj(delivery::claimed)
                    .forEach(this::end);
        }
    }

    private void end(ListenerCall call) {
        var name = call.event().name();
        callbacks.end(call.isAwaited(), () -> {
            if (!call.reject(new RejectedExecutionException(Messages.NEVER_STARTED.text(name, call.listener())))) {
                call.finish(
                        Outcome.Status.FAILED,
                        new IllegalStateException(
                                Messages.STILL_RUNNING.text(name, call.listener(), settings.drainTimeout())));
            }
        });
    }
}
