package dev.observables.internal.deployment;

import dev.observables.internal.deployment.JudgedDeployment.JudgedMethod;
import dev.observables.internal.dispatch.FailureLog;
import dev.observables.internal.dispatch.Listener;
import dev.observables.internal.dispatch.ListenerBean;
import dev.observables.internal.dispatch.ListenerExecutors;
import dev.observables.internal.dispatch.ListenerParameter;
import dev.observables.internal.platform.Settings;
import jakarta.enterprise.inject.spi.BeanManager;

/** Makes a listener that can be called of a listening method that the rules have let pass. */
final class ListenerAssembly {

    private ListenerAssembly() {}

    static Listener listener(JudgedMethod method, Settings settings, BeanManager beans, ListenerExecutors executors) {
        var discovered = method.discovered();
        var description = discovered.description();
        var offered = discovered.offered().orElseThrow();
        return new Listener(
                description.id(),
                discovered.method(),
                method.events().listened(),
                description.parameters().stream()
                        .map(ListenerAssembly::parameter)
                        .toArray(ListenerParameter[]::new),
                new ListenerBean(
                        discovered.bean(),
                        offered.type(),
                        description.bean().kind() == BeanDescription.Kind.SESSION_BEAN,
                        beans),
                offered.method(),
                description.isOrdered(),
                executors.named(settings.listenerExecutor(description.id())),
                new FailureLog());
    }

    private static ListenerParameter parameter(ParameterDescription parameter) {
        var type = ((ReflectedType) parameter.type()).erasure();
        var name = parameter.nameInMessages();
        if (parameter.isPayload()) {
            return ListenerParameter.payload(name, type);
        }
        return ArgumentRules.argument(parameter)
                .map(argument -> ListenerParameter.argument(argument, name, type))
                .orElseGet(ListenerParameter::event);
    }
}
