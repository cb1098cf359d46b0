package dev.observables.internal.dispatch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The listeners of an event that share an executor and a module, so that one task can call them. An ordered listener is a
 * group of its own.
 *
 * @param lanes what its listener's calls wait in for their turn; null where nothing is ordered
 * @param first the position of its first listener among all of the event's
 */
record ListenerGroup(ListenerExecutor executor, ClassLoader module, Lanes lanes, List<Listener> listeners, int first) {

    /** The positions of its listeners among all of the event's. */
    IntStream positions() {
        return IntStream.range(first, first + listeners.size());
    }

    private record Common(ListenerExecutor executor, ClassLoader module, Lanes lanes) {}

    static List<ListenerGroup> of(Iterable<Listener> listeners) {
        var members = new LinkedHashMap<Common, List<Listener>>();
        for (var listener : listeners) {
            members.computeIfAbsent(
                            new Common(listener.executor(), listener.module(), listener.lanes()),
                            any -> new ArrayList<>())
                    .add(listener);
        }
        var groups = new ArrayList<ListenerGroup>();
        int first = 0;
        for (var group : members.entrySet()) {
            groups.add(new ListenerGroup(
                    group.getKey().executor(),
                    group.getKey().module(),
                    group.getKey().lanes(),
                    List.copyOf(group.getValue()),
                    first));
            first += group.getValue().size();
        }
        return List.copyOf(groups);
    }
}
