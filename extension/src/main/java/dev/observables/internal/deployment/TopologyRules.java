package dev.observables.internal.deployment;

import dev.observables.Delivery;
import dev.observables.ListenerFailure;
import dev.observables.internal.dispatch.EventDelivery;
import dev.observables.internal.dispatch.EventNames;
import dev.observables.internal.dispatch.ListenerParameter;
import dev.observables.internal.dispatch.ListenerParameter.OfArgument;
import dev.observables.internal.dispatch.ListenerParameter.OfPayload;
import dev.observables.internal.dispatch.ListenerParameter.Target;
import dev.observables.internal.platform.Messages;
import dev.observables.internal.sending.ArgumentNames;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;

/** What senders and listeners can have wrong together (OBS-7.3). Pure: no container is asked. */
final class TopologyRules {

    private final DeploymentReport report;
    private final boolean sendsByProgram;
    private final List<Names> listeners;
    private final Map<String, List<Names>> sendersOf = new TreeMap<>();
    private final Map<String, List<Names>> listenersOf = new TreeMap<>();

    TopologyRules(
            DeploymentReport report, boolean sendsByProgram, Collection<Names> senders, Collection<Names> listeners) {
        this.report = report;
        this.sendsByProgram = sendsByProgram;
        this.listeners = List.copyOf(listeners);
        for (var sender : senders) {
            for (var name : sender.sent()) {
                sendersOf.computeIfAbsent(name, any -> new ArrayList<>()).add(sender);
            }
        }
        for (var listener : listeners) {
            for (var name : listener.listen()) {
                listenersOf.computeIfAbsent(name, any -> new ArrayList<>()).add(listener);
            }
        }
    }

    void check() {
        sendersOf.forEach(this::checkHeard);
        listenersOf.forEach(this::checkSent);
        listeners.forEach(this::checkParameters);
        new Cycles(sendersOf.keySet(), listeners, report).check();
    }

    private void checkHeard(String name, List<Names> senders) {
        var heard = listenersOf.containsKey(name)
                || listenersOf.keySet().stream()
                        .filter(pattern -> EventNames.isPattern(pattern) && !pattern.equals("*"))
                        .anyMatch(pattern -> EventNames.matches(pattern, name));
        if (!heard) {
            var suggestion = DeploymentReport.didYouMean(EventNames.nearest(name, listenersOf.keySet()));
            for (var sender : senders) {
                report.warn(Messages.UNHEARD_EVENT.text(
                        sender.method().place(),
                        name,
                        suggestion.isEmpty() ? " Add a listener, or do not send it." : suggestion));
            }
        }
    }

    private void checkSent(String name, List<Names> listening) {
        var base = EventNames.base(name);
        var isSent = base.equals("*")
                || sendersOf.containsKey(base)
                || EventNames.isPattern(base)
                        && sendersOf.keySet().stream().anyMatch(sent -> EventNames.matches(base, sent));
        if (isSent) {
            return;
        }
        var nearest = EventNames.nearest(base, sendersOf.keySet());
        if (nearest.isPresent() || !sendsByProgram) {
            for (var listener : listening) {
                report.warn(
                        Messages.UNSENT_EVENT.text(
                                listener.method().place(),
                                name,
                                nearest.isPresent()
                                        ? DeploymentReport.didYouMean(
                                                nearest.map(near -> near + EventNames.ending(name)))
                                        : " Send \"" + base
                                                + "\" by @Observable(send) or by an injected Observables, or remove the listener."));
            }
        }
    }

    private void checkParameters(Names listener) {
        for (var parameter : listener.method().annotated().getParameters()) {
            var bound = ListenerParameter.of(parameter).orElse(null);
            for (var name : listener.listen()) {
                if (bound instanceof OfPayload payload) {
                    checkPayload(listener, name, payload.target());
                } else if (bound instanceof OfArgument argument && !EventNames.isDerived(name)) {
                    checkArgument(listener, name, argument);
                }
            }
        }
    }

    private void checkPayload(Names listener, String name, Target target) {
        if (EventNames.isDerived(name)) {
            var isCompleted = name.endsWith(EventNames.COMPLETED);
            // the final classes, because two interfaces could always meet in a third
            if (!canFit(isCompleted ? EventDelivery.class : EventDelivery.Failure.class, target.type())) {
                tellPayload(
                        listener, name, "the library", isCompleted ? Delivery.class : ListenerFailure.class, target);
            }
            return;
        }
        sendersMatching(name).forEach((sent, senders) -> {
            for (var sender : senders) {
                if (sender.sentOnSuccess().contains(sent)) {
                    payloadType(sender.method().method().getGenericReturnType())
                            .ifPresent(type -> checkPayload(
                                    listener, sent, target, sender.method().place(), type));
                } else if (!target.type().getName().startsWith("jakarta.ws.rs.")) {
                    checkPayload(listener, sent, target, sender.method().place(), Throwable.class);
                }
            }
        });
    }

    private void checkPayload(Names listener, String name, Target target, String sender, Class<?> type) {
        if (!canFit(type, target.type())) {
            tellPayload(listener, name, sender, type, target);
        }
    }

    private void tellPayload(Names listener, String name, String sender, Class<?> type, Target target) {
        report.warn(Messages.PAYLOAD_MISMATCH.text(
                listener.method().place(),
                name,
                sender,
                type == void.class ? "always null" : "of type " + type.getTypeName(),
                target.parameter(),
                target.type().getTypeName()));
    }

    private void checkArgument(Names listener, String name, OfArgument argument) {
        sendersMatching(name).forEach((sent, senders) -> {
            for (var sender : senders) {
                checkArgument(listener, sent, argument, sender.method());
            }
        });
    }

    private void checkArgument(Names listener, String sent, OfArgument argument, ObservableMethod sender) {
        var names = new ArgumentNames(sender.annotated());
        int position = names.position(argument.name());
        var place = listener.method().place();
        if (position >= 0) {
            var type = sender.method().getParameterTypes()[position];
            if (!canFit(type, argument.target().type())) {
                report.warn(Messages.ARGUMENT_MISMATCH.text(
                        place,
                        argument.name(),
                        sent,
                        sender.place(),
                        "of type " + type.getTypeName(),
                        argument.target().parameter(),
                        argument.target().type().getTypeName()));
            }
        } else if (names.incomplete()) {
            report.warn(Messages.ARGUMENT_NAMES_UNKNOWN.text(
                    place,
                    argument.name(),
                    sent,
                    sender.place(),
                    sender.method().getDeclaringClass().getName()));
        } else {
            report.warn(Messages.ARGUMENT_NOT_SENT.text(
                    place,
                    sent,
                    sender.place(),
                    argument.name(),
                    DeploymentReport.didYouMean(EventNames.nearest(argument.name(), names.all())),
                    names.all().isEmpty()
                            ? "It has none."
                            : "Its arguments are: " + String.join(", ", names.all()) + "."));
        }
    }

    private Map<String, List<Names>> sendersMatching(String name) {
        if (!EventNames.isPattern(name)) {
            return sendersOf.containsKey(name) ? Map.of(name, sendersOf.get(name)) : Map.of();
        }
        var matching = new TreeMap<>(sendersOf);
        matching.keySet().removeIf(sent -> !EventNames.matches(name, sent));
        return matching;
    }

    /** The class of what a sender's return type makes the payload; empty where only the call can tell. */
    private static Optional<Class<?>> payloadType(Type returned) {
        if (returned instanceof Class<?> type) {
            return isOpaque(type) ? Optional.empty() : Optional.of(type);
        }
        if (returned instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            return isOpaque(raw) ? payloadType(generic.getActualTypeArguments()[0]) : Optional.of(raw);
        }
        return Optional.empty();
    }

    /** A box whose content is the payload. */
    private static boolean isOpaque(Class<?> type) {
        return CompletionStage.class.isAssignableFrom(type)
                || type == Optional.class
                || type.getName().equals("jakarta.ws.rs.core.Response");
    }

    /** Whether an object of the one static type can be an instance of the other. */
    static boolean canFit(Class<?> given, Class<?> needed) {
        if (given == void.class) {
            return !needed.isPrimitive();
        }
        var from = ListenerParameter.boxed(given);
        var to = ListenerParameter.boxed(needed);
        return to.isAssignableFrom(from)
                || from.isAssignableFrom(to)
                || from.isInterface() && !Modifier.isFinal(to.getModifiers())
                || to.isInterface() && !Modifier.isFinal(from.getModifiers());
    }
}
