package dev.observables.internal.dispatch;

import dev.observables.internal.platform.Settings;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The routes by event name: those of names known at deployment, and up to a bound those of names first sent at run time. */
public final class Routes {

    /** Names can come from user data, so the number of remembered ones is bounded. */
    private static final int MAX_REMEMBERED = 10_000;

    private final Settings settings;
    private final DurableEvents durableEvents;
    private final Map<String, Set<Listener>> byName = new HashMap<>();
    private final Map<String, Set<Listener>> byPattern = new HashMap<>();
    private final Map<String, Route> known = new HashMap<>();
    private final Map<String, Route> remembered = new ConcurrentHashMap<>();

    Routes(
            Settings settings,
            DurableEvents durableEvents,
            Collection<Listener> listeners,
            Collection<String> sentNames) {
        this.settings = settings;
        this.durableEvents = durableEvents;
        for (var listener : listeners) {
            for (var name : listener.names()) {
                (EventNames.isPattern(name) ? byPattern : byName)
                        .computeIfAbsent(name, any -> new LinkedHashSet<>())
                        .add(listener);
            }
        }
        var names = new TreeSet<>(sentNames);
        byName.keySet().stream().map(EventNames::base).forEach(names::add);
        names.forEach(name -> known.put(name, new Search().route(name)));
    }

    /** The route of a name that was checked before: known at deployment or sent earlier. Null for any other. */
    public Route known(String name) {
        var route = known.get(name);
        return route != null ? route : remembered.get(name);
    }

    /**
     * The route of a valid name, not a derived one, that is sent for the first time. While the configuration fails it has
     * the default of the keys that cannot be read, and is not remembered: they are read again at the next use.
     */
    public Route first(String name) {
        if (remembered.size() >= MAX_REMEMBERED) {
            remembered.clear();
        }
        var search = new Search();
        var route = search.route(name);
        if (!search.isComplete) {
            return route;
        }
        var earlier = remembered.putIfAbsent(name, route);
        return earlier == null ? route : earlier;
    }

    /** For the names of annotations, which are all known. */
    public Route of(String name) {
        return known.get(name);
    }

    /** Finds the route of one name, and whether all of its keys could be read. */
    private final class Search {

        private boolean isComplete = true;

        Route route(String name) {
            return route(
                    name, listeners(name), derived(name + EventNames.COMPLETED), derived(name + EventNames.FAILED));
        }

        private Route derived(String name) {
            var listeners = listeners(name);
            return listeners.isEmpty() ? null : route(name, listeners, null, null);
        }

        private Route route(String name, Set<Listener> listeners, Route completed, Route failed) {
            var durable = listeners.stream()
                    .filter(listener -> isDurable(listener, name))
                    .toList();
            var others = new LinkedHashSet<>(listeners);
            durable.forEach(others::remove);
            return Route.to(others, durable, name, isEnabled(name), completed, failed);
        }

        private boolean isDurable(Listener listener, String event) {
            var choice = listener.durableChoice();
            return choice != null && choice.isDurable(() -> durableEvents.about(event, () -> isComplete = false));
        }

        private boolean isEnabled(String event) {
            var enabled = settings.eventEnabled(event);
            isComplete &= enabled.isPresent();
            return enabled.orElse(true);
        }
    }

    private Set<Listener> listeners(String name) {
        var named = byName.getOrDefault(name, Set.of());
        if (byPattern.isEmpty()) {
            return named;
        }
        var found = new LinkedHashSet<>(named);
        byPattern.forEach((pattern, listeners) -> {
            if (EventNames.matches(pattern, name)) {
                found.addAll(listeners);
            }
        });
        return found;
    }
}
