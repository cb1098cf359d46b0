package dev.observables.internal.deployment;

import dev.observables.internal.deployment.JudgedDeployment.JudgedMethod;
import dev.observables.internal.dispatch.DurableEvents;
import dev.observables.internal.dispatch.Listener;
import dev.observables.internal.dispatch.ListenerExecutors;
import dev.observables.internal.dispatch.ModuleVisibility;
import dev.observables.internal.platform.Log;
import dev.observables.internal.platform.Settings;
import dev.observables.internal.sending.Senders;
import dev.observables.spi.DurableListener;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes senders, listeners and routes of the methods that the rules have let pass. */
public final class AssembledDeployment {

    private final Settings settings;
    private final Discovery discovery;
    private final JudgedDeployment judged;
    private final List<Listener> listeners = new ArrayList<>();
    private final List<DurableListener> durableListeners = new ArrayList<>();
    private final List<ListenerDurability> durabilities;
    private final ModuleVisibility modules;

    /**
     * Adds every problem to the report; what cannot be registered is left out.
     *
     * @param journalKeys the configuration keys of what stores the calls of durable listeners; empty if nothing does
     */
    public AssembledDeployment(
            Settings settings,
            DeploymentReport report,
            Discovery discovery,
            BeanManager beans,
            ListenerExecutors executors,
            Optional<Set<String>> journalKeys) {
        this.settings = settings;
        this.discovery = discovery;
        judged = JudgedDeployment.of(discovery, settings);
        report.addAll(judged.problems());
        var durableEvents = new DurableEvents(settings);
        var sentNames = sentNames();
        durabilities = judged.listeners().stream()
                .map(method -> ListenerDurability.of(method.events(), settings, durableEvents, sentNames))
                .toList();
        report.addAll(new DurableRules(durabilities, durableEvents)
                .check(judged.methods().stream().map(JudgedMethod::events).toList(), journalKeys.isPresent()));
        for (int i = 0; i < durabilities.size(); i++) {
            var method = judged.listeners().get(i);
            var durability = durabilities.get(i);
            if (settings.listenerEnabled(durability.id())) {
                listeners.add(ListenerAssembly.listener(method, durability, settings, beans, executors));
                if (durability.canBeDurable()) {
                    durableListeners.add(
                            ListenerAssembly.durable(method.events().method(), durability.id()));
                }
            }
        }
        var beanClasses = judged.methods().stream()
                .map(method -> method.discovered().beanClass())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        modules = new ModuleVisibility(settings, durableEvents, List.copyOf(beanClasses), listeners, sentNames);
        report.addAll(new UnknownKeys(eventNames(), listenerIds(), journalKeys).among(settings.keys()));
    }

    public ModuleVisibility modules() {
        return modules;
    }

    public Senders senders() {
        var senders = judged.senders().stream()
                .map(sender -> SenderAssembly.sender(
                        sender, modules.routes(sender.discovered().beanClass())))
                .toList();
        var formerSenders = new LinkedHashSet<>(discovery.intercepted());
        senders.forEach(sender -> formerSenders.remove(sender.method()));
        return new Senders(senders, formerSenders);
    }

    public Collection<Listener> listeners() {
        return listeners;
    }

    /** Those that can be durable, as the journal has to know them. */
    public List<DurableListener> durableListeners() {
        return durableListeners;
    }

    public DeployedTopology topology() {
        var senders = new HashMap<String, Set<String>>();
        for (var sender : judged.senders()) {
            for (var name : sender.events().sent()) {
                senders.computeIfAbsent(name, any -> new LinkedHashSet<>())
                        .add(sender.events().method().id());
            }
        }
        return DeployedTopology.of(senders, listeners);
    }

    /** Logs what was deployed (OBS-7.1). */
    public void announce(DeployedTopology topology) {
        Log.info("Observables: " + counted(topology.events().size(), "event") + ", "
                + counted(judged.senders().size(), "sender") + ", "
                + counted(listeners.size(), "listener")
                + (settings.enabled() ? "" : ", all switched off"));
        Log.debug(topology::describe);
    }

    private Set<String> sentNames() {
        return judged.senders().stream()
                .flatMap(sender -> sender.events().sent().stream())
                .collect(Collectors.toSet());
    }

    private Set<String> eventNames() {
        return Stream.concat(
                        sentNames().stream(),
                        judged.listeners().stream().flatMap(listener -> listener.events().listened().stream()))
                .collect(Collectors.toSet());
    }

    private Set<String> listenerIds() {
        return durabilities.stream().map(ListenerDurability::id).collect(Collectors.toSet());
    }

    private static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
