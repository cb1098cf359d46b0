package dev.observables.internal.dispatch;

import java.util.List;

/**
 * An event's name and everyone it goes to, found once: a send by annotation looks nothing up.
 *
 * @param listeners those of one group after those of another
 * @param enabled false if the configuration switches the event off
 * @param completed where {@code <name>:completed} goes to, or null if nobody listens to it
 * @param failed where {@code <name>:failed} goes to, or null if nobody listens to it
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
        var inOrder =
                groups.stream().flatMap(group -> group.listeners().stream()).toList();
        return new Route(name, enabled, inOrder, groups, completed, failed);
    }

    public boolean isHeard() {
        return !listeners.isEmpty();
    }

    /** The same event as one that goes to nobody, for what is switched off. */
    public Route silenced() {
        return new Route(name, false, List.of(), List.of(), null, null);
    }
}
