package dev.observables.internal.dispatch;

import dev.observables.Delivery;
import dev.observables.ListenerFailure;
import dev.observables.ObservableEvent;
import dev.observables.Outcome;
import dev.observables.internal.platform.Contexts;
import dev.observables.internal.platform.Messages;
import dev.observables.internal.platform.Settings;
import dev.observables.spi.DerivedEvent;
import dev.observables.spi.JournaledCall;
import dev.observables.spi.StoredEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Calls durable listeners when the journal asks for it. The calls count as in flight, are watched like all others, and run on
 * their listeners' executors; what becomes of them is the journal's to log and to repeat.
 */
public final class JournaledCalls implements EventDelivery.Owner {

    private final Map<String, Listener> listeners = new HashMap<>();
    /** To each listener alone, by its name. */
    private final Map<String, Route> routes = new HashMap<>();

    private final Settings settings;
    private final ModuleVisibility modules;
    private final Shutdown shutdown;
    private final Admission admission;
    private final CallMonitor monitor;
    private final EventRelease release;
    private final EventClock clock;
    private final DeliveryCompletion completion;
    private final CurrentCall current;

    JournaledCalls(
            Collection<Listener> durable,
            ModuleVisibility modules,
            EventRelease release,
            EventClock clock,
            DeliveryCompletion completion) {
        this.settings = release.settings();
        this.modules = modules;
        this.shutdown = release.shutdown();
        this.admission = release.admission();
        this.monitor = release.monitor();
        this.release = release;
        this.clock = clock;
        this.completion = completion;
        this.current = release.current();
        for (var listener : durable) {
            // the journal keeps the order
            var group = new ListenerGroup(listener.executor(), listener.module(), null, List.of(listener), 0);
            listeners.put(listener.id(), listener);
            routes.put(
                    listener.id(),
                    new Route(listener.id(), true, List.of(listener), List.of(group), List.of(), null, null));
        }
    }

    /** How many more calls fit. */
    public int room() {
        return shutdown.isOpen() ? Math.max(0, settings.maxInFlight() - admission.inFlight()) : 0;
    }

    /**
     * Has a listener called.
     *
     * @return false if there is no room, or if the application shuts down
     * @throws IllegalArgumentException if there is no such listener
     */
    public boolean run(JournaledCall call) {
        var listener = listeners.get(call.listener());
        if (listener == null) {
            throw new IllegalArgumentException(Messages.UNKNOWN_DURABLE.text(call.listener()));
        }
        if (!shutdown.isOpen() || !admission.admit(1)) {
            return false;
        }
        var route = routes.get(listener.id());
        var delivery = new JournaledDelivery(call, route, this, current);
        delivery.admit();
        monitor.add(delivery);
        Runnable submission = () -> release.submit(delivery, route.groups().get(0));
        if (listener.isVisibleTo(Thread.currentThread().getContextClassLoader())) {
            submission.run();
        } else {
            Contexts.runWith(listener.module(), submission);
        }
        return true;
    }

    @Override
    public void finished(EventDelivery delivery, ListenerCall call) {
        monitor.finished(call);
        admission.countOut();
        monitor.remove(delivery);
        admission.wakeWaiters();
        if (call.status() != Outcome.Status.REJECTED) {
            // a thread is free again
            call.called().executor().rejected().retryFirst();
        }
    }

    public ObservableEvent event(StoredEvent stored) {
        return new RestoredEvent(stored);
    }

    public Optional<DerivedEvent> completed(StoredEvent cause, Delivery delivery) {
        var listener = delivery.outcomes().stream()
                .map(outcome -> listeners.get(outcome.listener()))
                .filter(known -> known != null)
                .findFirst();
        return derived(cause, delivery, listener, Route::completed);
    }

    public Optional<DerivedEvent> failed(StoredEvent cause, ListenerFailure failure) {
        return derived(cause, failure, Optional.ofNullable(listeners.get(failure.listener())), Route::failed);
    }

    /** A derived event has none of its own. */
    private Optional<DerivedEvent> derived(
            StoredEvent cause, Object payload, Optional<Listener> listener, Function<Route, Route> which) {
        if (EventNames.isDerived(cause.name())) {
            return Optional.empty();
        }
        var hearing = listener.map(modules::routes).orElseGet(modules::routesOfThread);
        var known = hearing.known(cause.name());
        return Optional.ofNullable(which.apply(known == null ? hearing.first(cause.name()) : known))
                .filter(route -> settings.enabled() && route.enabled())
                .map(route -> new DerivedDelivery(
                        SentEvent.derived(clock, route.name(), payload, new RestoredEvent(cause)),
                        route,
                        release,
                        completion,
                        current));
    }
}
