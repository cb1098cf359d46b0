package dev.observables.internal.dispatch;

import java.util.List;

/**
 * An event's name and the listeners that it is delivered to, found once: a send by annotation looks nothing up.
 *
 * @param listeners in the order of their groups
 * @param enabled false if the configuration switches the event off
 * @param completed the route of {@code <name>:completed}, or null if it has no listener
 * @param failed the route of {@code <name>:failed}, or null if it has no listener
 */
public record Route(
        String name,
        boolean enabled,
        List<Listener> listeners,
        List<ListenerGroup> groups,
        Route completed,
        Route failed) {

    static Route to(Iterable<Listener> listeners, String name, boolean enabled, Route completed, Route failed) {
        var groups = ListenerGroup.of(listeners);
        var inOrder = groups.size() == 1
                ? groups.get(0).listeners()
                : groups.stream().flatMap(group -> group.listeners().stream()).toList();
        return new Route(name, enabled, inOrder, groups, completed, failed);
    }

    public boolean isHeard() {
        return !listeners.isEmpty();
    }

    /** The same event without listeners, where it is switched off. */
    public Route silenced() {
        return new Route(name, false, List.of(), List.of(), null, null);
    }
}
