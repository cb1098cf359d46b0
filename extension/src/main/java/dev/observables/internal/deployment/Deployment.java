package dev.observables.internal.deployment;

import dev.observables.internal.deployment.Discovery.ObservableBean;
import dev.observables.internal.dispatch.FailureLog;
import dev.observables.internal.dispatch.Listener;
import dev.observables.internal.dispatch.ListenerBean;
import dev.observables.internal.dispatch.ListenerExecutors;
import dev.observables.internal.dispatch.Modules;
import dev.observables.internal.dispatch.Routes;
import dev.observables.internal.platform.Log;
import dev.observables.internal.platform.Settings;
import dev.observables.internal.sending.ArgumentNames;
import dev.observables.internal.sending.SendOutcome;
import dev.observables.internal.sending.Sender;
import dev.observables.internal.sending.Senders;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes senders, listeners and routes of what was discovered, and has the rules check them. */
public final class Deployment {

    private final Settings settings;
    private final DeploymentReport report;
    private final Discovery discovery;
    private final BeanManager beans;
    private final ListenerExecutors executors;
    private final List<Names> sending = new ArrayList<>();
    private final Map<Names, ObservableBean> listening = new LinkedHashMap<>();
    private final Set<Class<?>> beanClasses = new LinkedHashSet<>();
    private final Set<String> listenerIds = new HashSet<>();
    private final List<Listener> listeners = new ArrayList<>();
    private final List<FailureLog> failureLogs = new ArrayList<>();
    private final Modules modules;

    public Deployment(
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
        listening.forEach(this::addListener);
        modules = new Modules(settings, beanClasses, listeners, sentNames());
        report.warnAll(discovery.warnings());
        report.warnAll(new UnknownKeys(eventNames(), listenerIds).among(settings.keys()));
        settings.endDeployment();
    }

    public Modules modules() {
        return modules;
    }

    public Senders senders() {
        return new Senders(sending.stream()
                .map(names -> sender(names, modules.routes(names.method().beanClass())))
                .toList());
    }

    public List<FailureLog> failureLogs() {
        return failureLogs;
    }

    public DeployedTopology topology() {
        var senders = new HashMap<String, Set<String>>();
        for (var names : sending) {
            for (var name : names.sent()) {
                senders.computeIfAbsent(name, any -> new LinkedHashSet<>())
                        .add(names.method().id());
            }
        }
        return DeployedTopology.of(senders, listeners);
    }

    /** OBS-7.1. */
    public void announce(DeployedTopology topology) {
        Log.info("Observables: " + DeploymentReport.counted(topology.events().size(), "event") + ", "
                + DeploymentReport.counted(sending.size(), "sender") + ", "
                + DeploymentReport.counted(listeners.size(), "listener")
                + (settings.enabled ? "" : ", all switched off"));
        Log.debug(topology::describe);
    }

    private void readNames() {
        var methodRules = new MethodRules(report);
        var allSending = new ArrayList<Names>();
        var allListening = new ArrayList<Names>();
        for (var method : methods()) {
            beanClasses.add(method.beanClass());
            var names = Names.of(method, settings, report);
            boolean isSound = methodRules.checkMethod(names);
            var bean = discovery.beans().get(method.beanClass());
            if (method.sends()) {
                allSending.add(names);
                if (isSound) {
                    sending.add(names);
                }
            }
            if (bean != null && method.listens()) {
                allListening.add(names);
                if (methodRules.checkListener(names, bean) && isSound) {
                    listening.put(names, bean);
                }
            }
        }
        // a method with a mistake of its own still tells what the others are there for
        new TopologyRules(report, discovery.sendsByProgram(), allSending, allListening).check();
    }

    /** In the order of their places, which is that of the report. Of classes that share a simple name, by the full one. */
    private List<ObservableMethod> methods() {
        var methods = new ArrayList<>(discovery.methodsOfComponents());
        discovery.beans().values().forEach(bean -> methods.addAll(bean.methods()));
        var classesOf = methods.stream()
                .collect(Collectors.groupingBy(
                        ObservableMethod::className,
                        Collectors.mapping(ObservableMethod::beanClass, Collectors.toSet())));
        return methods.stream()
                .map(method -> classesOf.get(method.className()).size() == 1 ? method : method.withFullClassName())
                // a place is made of strings: once for each method, and not for each comparison
                .collect(Collectors.groupingBy(ObservableMethod::place, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private void addListener(Names names, ObservableBean bean) {
        var id = names.method().id();
        listenerIds.add(id);
        if (!settings.listenerEnabled(id)) {
            return;
        }
        var failures = new FailureLog();
        failureLogs.add(failures);
        var callable = Listener.callable(bean.bean(), names.method()).orElseThrow();
        listeners.add(new Listener(
                id,
                names,
                new ListenerBean(bean, names.method(), callable, beans),
                callable,
                executors.named(settings.listenerExecutor(id)),
                failures));
    }

    private Sender sender(Names names, Routes routes) {
        var method = names.method();
        return new Sender(
                method.id(),
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
}
