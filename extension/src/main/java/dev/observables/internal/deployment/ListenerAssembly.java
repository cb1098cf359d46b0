package dev.observables.internal.deployment;

import dev.observables.internal.deployment.JudgedDeployment.JudgedMethod;
import dev.observables.internal.dispatch.FailureLog;
import dev.observables.internal.dispatch.Listener;
import dev.observables.internal.dispatch.ListenerBean;
import dev.observables.internal.dispatch.ListenerExecutors;
import dev.observables.internal.dispatch.ListenerParameter;
import dev.observables.internal.platform.Settings;
import dev.observables.spi.DurableListener;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;

/** Makes a listener that can be called of a listening method that the rules have let pass. */
final class ListenerAssembly {

    private ListenerAssembly() {}

    static Listener listener(
            JudgedMethod method,
            ListenerDurability durability,
            Settings settings,
            BeanManager beans,
            ListenerExecutors executors) {
        var discovered = method.discovered();
        var description = discovered.description();
        var offered = discovered.offered().orElseThrow();
        return new Listener(
                durability.id(),
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
                durability.choice().orElse(null),
                executors.named(settings.listenerExecutor(durability.id())),
                new FailureLog());
    }

    /** The same for the journal. */
    static DurableListener durable(MethodDescription method, String id) {
        var arguments = new LinkedHashMap<String, Type>();
        method.parameters()
                .forEach(parameter -> ArgumentRules.argument(parameter)
                        .ifPresent(argument -> arguments.putIfAbsent(argument, generic(parameter))));
        return new DurableListener(
                id,
                method.place(),
                method.parameters().stream()
                        .filter(ParameterDescription::isPayload)
                        .map(ListenerAssembly::generic)
                        .findFirst(),
                arguments,
                method.durable().attempts(),
                method.durable().abortOn(),
                method.isOrdered());
    }

    private static Type generic(ParameterDescription parameter) {
        return ((ReflectedType) parameter.type()).generic();
    }

    private static ListenerParameter parameter(ParameterDescription parameter) {
        var type = ((ReflectedType) parameter.type()).erasure();
        var generic = generic(parameter);
        var name = parameter.nameInMessages();
        if (parameter.isPayload()) {
            return ListenerParameter.payload(name, type, generic);
        }
        return ArgumentRules.argument(parameter)
                .map(argument -> ListenerParameter.argument(argument, name, type, generic))
                .orElseGet(ListenerParameter::event);
    }
}
