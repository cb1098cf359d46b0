package dev.observables.internal.deployment;

import dev.observables.Delivery;
import dev.observables.ListenerFailure;
import dev.observables.internal.dispatch.EventNames;
import dev.observables.internal.platform.Messages;
import dev.observables.internal.platform.OptionalApis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Payloads that can never fit the parameter of a listener (OBS-2.5). */
record PayloadRules(Connections connections, MethodEvents listener, ParameterDescription parameter) {

    static List<Problem> check(Connections connections) {
        var problems = new ArrayList<Problem>();
        for (var listener : connections.listeners()) {
            for (var parameter : listener.method().parameters()) {
                if (parameter.isPayload() && parameter.argument().isEmpty()) {
                    var rules = new PayloadRules(connections, listener, parameter);
                    listener.listened().forEach(name -> problems.addAll(rules.check(name)));
                }
            }
        }
        return problems;
    }

    private List<Problem> check(String listened) {
        if (EventNames.isDerived(listened)) {
            return ofDerived(listened).stream().toList();
        }
        var problems = new ArrayList<Problem>();
        for (var sent : connections.sentNames(listened)) {
            for (var sender : connections.sendersOf().get(sent)) {
                sent(sent, sender).ifPresent(problems::add);
            }
        }
        return problems;
    }

    private Optional<Problem> ofDerived(String listened) {
        var payload =
                ReflectedType.of(listened.endsWith(EventNames.COMPLETED) ? Delivery.class : ListenerFailure.class);
        // the library's classes are final: what is neither the interface nor a supertype of it cannot be one of them
        return payload.isSubtypeOf(parameter.type().name())
                ? Optional.empty()
                : Optional.of(mismatch(listened, "the library", payload));
    }

    private Optional<Problem> sent(String sent, MethodEvents sender) {
        var method = sender.method();
        if (sender.sentOnSuccess().contains(sent)) {
            return PayloadType.of(
                            method.returned(),
                            method.parameters().stream()
                                    .map(ParameterDescription::type)
                                    .toList())
                    .filter(type -> !parameter.type().canHold(type))
                    .map(type -> mismatch(sent, method.place(), type));
        }
        var failure = ReflectedType.of(Throwable.class);
        // of a JAX-RS method it may be the error response as well
        return parameter.type().name().startsWith(OptionalApis.JAX_RS)
                        || parameter.type().canHold(failure)
                ? Optional.empty()
                : Optional.of(mismatch(sent, method.place(), failure));
    }

    private Problem mismatch(String event, String sender, DescribedType payload) {
        return Problem.warning(
                Messages.PAYLOAD_MISMATCH,
                listener.method().place(),
                event,
                sender,
                payload.isVoid() ? "always null" : "of type " + payload.name(),
                parameter.nameInMessages(),
                parameter.type().name());
    }
}
