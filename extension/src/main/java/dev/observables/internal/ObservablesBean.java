package dev.observables.internal;

import dev.observables.Delivery;
import dev.observables.ObservableEvent;
import dev.observables.Observables;
import dev.observables.Topology;
import dev.observables.internal.dispatch.Arguments;
import dev.observables.internal.dispatch.EventNames;
import dev.observables.internal.dispatch.Route;
import dev.observables.internal.dispatch.SendRequest;
import dev.observables.internal.platform.Messages;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** What is injected as {@link Observables}. Neither final nor without a plain constructor: containers subclass it. */
class ObservablesBean implements Observables {

    private static final String SOURCE = "Observables#send";

    private final DeploymentServices services;
    private final ObservableEvent cause;
    private final String key;

    /** For a client proxy, which delegates everything. */
    ObservablesBean() {
        this(null, null, null);
    }

    ObservablesBean(DeploymentServices services, ObservableEvent cause, String key) {
        this.services = services;
        this.cause = cause;
        this.key = key;
    }

    @Override
    public CompletionStage<Delivery> send(String event) {
        return send(event, null, Map.of());
    }

    @Override
    public CompletionStage<Delivery> send(String event, Object payload) {
        return send(event, payload, Map.of());
    }

    @Override
    public CompletionStage<Delivery> send(String event, Object payload, Map<String, ?> arguments) {
        var found = route(event);
        checkArguments(event, arguments);
        var dispatcher = services.dispatcher();
        var route = dispatcher.isOn(found) ? found : found.silenced();
        var call = dispatcher.current().get();
        var causing = cause != null || call == null ? cause : call.event();
        return dispatcher.sendAwaited(new SendRequest(
                route,
                payload,
                Arguments.copyOf(arguments),
                SOURCE,
                causing,
                key,
                true,
                dispatcher.current().mayWait(),
                true));
    }

    @Override
    public Observables causedBy(ObservableEvent event) {
        if (event == null) {
            throw new IllegalArgumentException(Messages.CAUSE_NULL.text());
        }
        return new ObservablesBean(services, event, key);
    }

    @Override
    public Observables withKey(String ofEvents) {
        return new ObservablesBean(services, cause, ofEvents);
    }

    @Override
    public Topology topology() {
        return services.topology();
    }

    @Override
    public int inFlight() {
        return services.dispatcher().admission().inFlight();
    }

    @Override
    public boolean awaitQuiet(Duration timeout) {
        return services.dispatcher().quiet().await(timeout);
    }

    /** A name is checked when it is sent for the first time. */
    private Route route(String event) {
        var routes = services.modules().routesOfThread();
        var known = event == null ? null : routes.known(event);
        if (known != null) {
            return known;
        }
        checkName(event);
        return routes.first(event);
    }

    private static void checkName(String event) {
        if (event != null && EventNames.isDerived(event) && EventNames.isValid(EventNames.base(event))) {
            throw new IllegalArgumentException(Messages.DERIVED_NAME_GIVEN.text(event));
        }
        if (event == null || !EventNames.isValid(event)) {
            throw new IllegalArgumentException(Messages.INVALID_NAME_SENT.text(event));
        }
    }

    private static void checkArguments(String event, Map<String, ?> arguments) {
        if (arguments == null) {
            throw new IllegalArgumentException(Messages.ARGUMENTS_NULL.text(event, "the map of arguments"));
        }
        for (var name : arguments.keySet()) {
            if (name == null) {
                throw new IllegalArgumentException(Messages.ARGUMENTS_NULL.text(event, "an argument's name"));
            }
        }
    }
}
