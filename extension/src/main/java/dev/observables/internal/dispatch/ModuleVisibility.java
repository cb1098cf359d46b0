package dev.observables.internal.dispatch;

import dev.observables.internal.platform.ModuleLoaders;
import dev.observables.internal.platform.Settings;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The modules of a deployment, by class loader, and which of them hear each other's events (OBS-9.3): the web applications of
 * an EAR do not, and each hears the EAR's libraries. In a deployment of one module, as most are, nothing is looked up.
 */
public final class ModuleVisibility {

    /** Each module with one of its bean classes. */
    private final Map<ClassLoader, Class<?>> members = new LinkedHashMap<>();

    private final Map<ClassLoader, Routes> routes = new HashMap<>();
    private final Routes routesOfAll;

    public ModuleVisibility(
            Settings settings,
            DurableEvents durableEvents,
            Collection<Class<?>> beanClasses,
            Collection<Listener> listeners,
            Collection<String> sentNames) {
        beanClasses.forEach(member -> members.putIfAbsent(member.getClassLoader(), member));
        routesOfAll = new Routes(settings, durableEvents, listeners, sentNames);
        for (var module : members.keySet()) {
            routes.put(
                    module,
                    members.size() == 1
                            ? routesOfAll
                            : new Routes(
                                    settings,
                                    durableEvents,
                                    listeners.stream()
                                            .filter(listener -> see(module, listener.module()))
                                            .toList(),
                                    sentNames));
        }
    }

    /** The routes of the events that a class's methods send. */
    public Routes routes(Class<?> sender) {
        return routes.get(sender.getClassLoader());
    }

    /** The routes of the events that a listener's module sends. */
    Routes routes(Listener listener) {
        return routes.getOrDefault(listener.module(), routesOfAll);
    }

    /** The routes of events that the current thread sends programmatically: on a server it has its application's class loader. */
    public Routes routesOfThread() {
        if (routes.size() > 1) {
            var loader = Thread.currentThread().getContextClassLoader();
            while (loader != null) {
                if (routes.containsKey(loader)) {
                    return routes.get(loader);
                }
                loader = loader.getParent();
            }
        }
        return routesOfAll;
    }

    private boolean see(ClassLoader one, ClassLoader other) {
        return one == other
                || ModuleLoaders.canLoad(one, members.get(other))
                || ModuleLoaders.canLoad(other, members.get(one));
    }
}
