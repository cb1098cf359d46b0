package dev.observables.internal.deployment;

import dev.observables.internal.deployment.JudgedDeployment.JudgedMethod;
import dev.observables.internal.dispatch.ContainerValues;
import dev.observables.internal.dispatch.Routes;
import dev.observables.internal.sending.ArgumentNames;
import dev.observables.internal.sending.ArgumentNames.ParameterNames;
import dev.observables.internal.sending.EventKey;
import dev.observables.internal.sending.Sender;

/** Makes a sender that can be intercepted of a sending method that the rules have let pass. */
final class SenderAssembly {

    private SenderAssembly() {}

    static Sender sender(JudgedMethod method, Routes routes) {
        var discovered = method.discovered();
        var description = discovered.description();
        var events = method.events();
        var arguments = argumentNames(description);
        return new Sender(
                description.id(),
                discovered.beanClass(),
                discovered.method(),
                events.afterCommit().stream().map(routes::of).toList(),
                events.atOnce().stream().map(routes::of).toList(),
                events.onFailure().stream().map(routes::of).toList(),
                description.awaits(),
                arguments,
                EventKey.of(description.key(), arguments),
                description.asyncResponse());
    }

    private static ArgumentNames argumentNames(MethodDescription method) {
        return new ArgumentNames(method.parameters().stream()
                .map(parameter -> new ParameterNames(
                        parameter.name().orElse(null),
                        parameter.restName().orElse(null),
                        parameter.isInjected()
                                || ContainerValues.isOfContainer(((ReflectedType) parameter.type()).erasure())))
                .toList());
    }
}
