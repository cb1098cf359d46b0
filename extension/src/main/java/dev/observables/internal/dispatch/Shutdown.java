package dev.observables.internal.dispatch;

import dev.observables.ObservableEvent;
import dev.observables.internal.platform.Messages;
import dev.observables.internal.platform.Settings;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What is still let in when an application, or one module of it, goes down, and how what is left ends (OBS-9). */
public final class Shutdown {

    private enum Phase {
        OPEN,
        /** Only what listeners send that are still under way. */
        DRAINING,
        CLOSED
    }

    private final Settings settings;
    private final Admission admission;
    private final Watch watch;
    private final CurrentCall current;
    private final Set<ClassLoader> drainingModules = ConcurrentHashMap.newKeySet();
    private final Set<ClassLoader> closedModules = ConcurrentHashMap.newKeySet();
    private volatile Phase phase = Phase.OPEN;

    Shutdown(Settings settings, Admission admission, Watch watch, CurrentCall current) {
        this.settings = settings;
        this.admission = admission;
        this.watch = watch;
        this.current = current;
    }

    /** Whether an event is refused, unless a listener that is under way sends it. */
    boolean refuses(ObservableEvent cause) {
        return switch (phase) {
            case OPEN -> false;
            case DRAINING ->
                current.get() == null && watch.deliveries().stream().noneMatch(delivery -> delivery.event() == cause);
            case CLOSED -> true;
        };
    }

    boolean isClosed() {
        return phase == Phase.CLOSED;
    }

    /** Whether a module's listeners are not called any more. While it drains, only what listeners send still reaches it. */
    boolean isClosedTo(ClassLoader module) {
        return isClosed()
                || drainingModules.contains(module) && (current.get() == null || closedModules.contains(module));
    }

    static RejectedExecutionException refusal(ObservableEvent event) {
        return new RejectedExecutionException(Messages.SHUT_DOWN.text(event.name()));
    }

    /** Waits for what is under way and ends what is left (OBS-9.1). */
    public void ofApplication() {
        if (phase != Phase.OPEN) {
            return;
        }
        phase = Phase.DRAINING;
        boolean isInterrupted = Thread.interrupted();
        admission.await(() -> admission.inFlight() == 0 && watch.deliveries().isEmpty(), settings.drainTimeout());
        phase = Phase.CLOSED;
        watch.tasks().forEach(this::end);
        watch.stop();
        if (isInterrupted) {
            // it was set before the listeners were given their time, so it is not meant for them
            Thread.currentThread().interrupt();
        }
    }

    /** The same for one module's listeners, while the rest of its application goes on (OBS-9.3). */
    public void ofModule(ClassLoader module) {
        Predicate<CallTask> isOfModule = task -> task.module() == module;
        drainingModules.add(module);
        // settled or not is asked while they are gone through: one that settles may just have sent another
        Predicate<EventDelivery> isOpen =
                delivery -> !Stream.of(delivery.tasks()).filter(isOfModule).allMatch(CallTask::isSettled);
        admission.await(() -> watch.deliveries(isOpen).isEmpty(), settings.drainTimeout());
        closedModules.add(module);
        watch.tasks().filter(isOfModule).forEach(this::end);
    }

    private void end(CallTask task) {
        task.takeRest();
        task.calls().forEach(this::end);
    }

    private void end(ListenerCall call) {
        var name = call.event().name();
        watch.apart(call, () -> {
            if (!call.reject(new RejectedExecutionException(Messages.NEVER_STARTED.text(name, call.listener())))) {
                call.fail(new IllegalStateException(
                        Messages.STILL_RUNNING.text(name, call.listener(), settings.drainTimeout())));
            }
        });
    }
}
