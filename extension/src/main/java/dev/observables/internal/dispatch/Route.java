package dev.observables.internal.dispatch;

import java.util.List;
import java.util.stream.Stream;

/**
 * An event's name and the listeners that it is delivered to, found once: a send by annotation looks nothing up.
 *
 * @param listeners those in memory, in the order of their groups
 * @param enabled false if the configuration switches the event off
 * @param durable those listeners whose calls are stored
 * @param completed the route of {@code <name>:completed}, or null if it has no listener
 * @param failed the route of {@code <name>:failed}, or null if it has no listener
 */
public record Route(
        String name,
        boolean enabled,
        List<Listener> listeners,
        List<ListenerGroup> groups,
        List<Listener> durable,
        Route completed,
        Route failed) {

    static Route to(
            Iterable<Listener> listeners,
            List<Listener> durable,
            String name,
            boolean enabled,
            Route completed,
            Route failed) {
        var groups = ListenerGroup.of(listeners);
        var inOrder = groups.size() == 1
                ? groups.get(0).listeners()
                : groups.stream().flatMap(group -> group.listeners().stream()).toList();
        return new Route(name, enabled, inOrder, groups, List.copyOf(durable), completed, failed);
    }

    public boolean isHeard() {
        return !listeners.isEmpty() || isStored();
    }

    /** Whether the event has a durable listener. */
    boolean isStored() {
        return !durable.isEmpty();
    }

    /** The same event with the calls of its durable listeners in memory, where nothing is to be stored of it. */
    Route unstored() {
        var all = Stream.concat(listeners.stream(), durable.stream()).toList();
        return to(all, List.of(), name, enabled, completed, failed);
    }

    /** The same event without listeners, where it is switched off. */
    public Route silenced() {
        return new Route(name, false, List.of(), List.of(), List.of(), null, null);
    }
}
