package dev.observables.internal;

import dev.observables.internal.Discovery.ObservableBean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes senders, listeners and routes of what was discovered, and has the rules check them. */
final class Deployment {

    private final Settings settings;
    private final DeploymentReport report;
    private final Discovery discovery;
    private final BeanManager beans;
    private final ListenerExecutors executors;
    private final List<Names> sending = new ArrayList<>();
    private final Map<Names, ObservableBean> listening = new LinkedHashMap<>();
    private final Map<Class<?>, String> simpleNames = new HashMap<>();
    private final List<Listener> listeners = new ArrayList<>();
    private final List<FailureLog> failureLogs = new ArrayList<>();

    Deployment(
            Settings settings,
            DeploymentReport report,
            Discovery discovery,
            BeanManager beans,
            ListenerExecutors executors) {
        this.settings = settings;
        this.report = report;
        this.discovery = discovery;
        this.beans = beans;
        this.executors = executors;
        readNames();
        new TopologyRules(report, discovery.sendsByProgram(), sending, listening.keySet()).check();
        report.warnAll(discovery.warnings());
        listening.forEach(this::addListener);
        report.warnAll(settings.unknownKeys(eventNames(), allListenerIds()));
    }

    Modules modules() {
        return new Modules(settings, simpleNames.keySet(), listeners, sentNames());
    }

    Senders senders(Modules modules) {
        return new Senders(sending.stream()
                .map(names -> sender(names, modules.routes(names.method().beanClass())))
                .toList());
    }

    List<FailureLog> failureLogs() {
        return failureLogs;
    }

    DeployedTopology topology() {
        var senders = new HashMap<String, Set<String>>();
        for (var names : sending) {
            for (var name : names.sent()) {
                senders.computeIfAbsent(name, any -> new LinkedHashSet<>()).add(id(names.method()));
            }
        }
        return DeployedTopology.of(senders, listeners);
    }

    /** OBS-7.1. */
    void announce() {
        var topology = topology();
        Log.info("Observables: " + topology.events().size() + " events, " + sending.size() + " senders, "
                + listeners.size() + " listeners" + (settings.enabled ? "" : ", all switched off"));
        Log.debug(topology::toMermaid);
    }

    private void readNames() {
        var rules = new MethodRules(report);
        var methods = new ArrayList<>(discovery.methodsOfComponents());
        discovery.beans().values().forEach(bean -> methods.addAll(bean.methods()));
        nameClasses(methods);
        for (var method : methods) {
            var names = Names.of(method, settings, report);
            boolean isSound = rules.checkMethod(names);
            if (isSound && method.sends()) {
                sending.add(names);
            }
            var bean = discovery.beans().get(method.beanClass());
            if (bean != null && method.listens() && rules.checkListener(names, bean) && isSound) {
                listening.put(names, bean);
            }
        }
    }

    /** The simple name, or the full one where two classes share it. */
    private void nameClasses(Collection<ObservableMethod> methods) {
        var bySimpleName = methods.stream()
                .<Class<?>>map(ObservableMethod::beanClass)
                .collect(Collectors.groupingBy(Class::getSimpleName, Collectors.toSet()));
        bySimpleName.forEach((simpleName, classes) -> classes.forEach(
                beanClass -> simpleNames.put(beanClass, classes.size() == 1 ? simpleName : beanClass.getName())));
    }

    private String id(ObservableMethod method) {
        return simpleNames.get(method.beanClass()) + "#" + method.method().getName();
    }

    private void addListener(Names names, ObservableBean bean) {
        var id = id(names.method());
        if (!settings.listenerEnabled(id)) {
            return;
        }
        var failures = new FailureLog();
        failureLogs.add(failures);
        listeners.add(new Listener(
                id,
                names,
                bean.bean(),
                Listener.callable(bean.bean(), names.method()).orElseThrow(),
                beans,
                executors.named(settings.listenerExecutor(id)),
                failures));
    }

    private Sender sender(Names names, Routes routes) {
        var method = names.method();
        return new Sender(
                id(method),
                method.beanClass(),
                method.method(),
                names.afterCommit().stream().map(routes::of).toList(),
                names.atOnce().stream().map(routes::of).toList(),
                names.onFailure().stream().map(routes::of).toList(),
                method.awaits(),
                new ArgumentNames(method.annotated()),
                SendOutcome.asyncResponse(method.method()));
    }

    private Set<String> sentNames() {
        return sending.stream().flatMap(names -> names.sent().stream()).collect(Collectors.toSet());
    }

    private Set<String> eventNames() {
        return Stream.concat(
                        sentNames().stream(), listening.keySet().stream().flatMap(names -> names.listen().stream()))
                .collect(Collectors.toSet());
    }

    private Set<String> allListenerIds() {
        var ids = new HashSet<String>();
        listening.keySet().forEach(names -> ids.add(id(names.method())));
        return ids;
    }
}
