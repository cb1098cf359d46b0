package dev.observables.internal.deployment;

import dev.observables.internal.dispatch.EventNames;
import dev.observables.internal.platform.Messages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Events whose listeners send what leads back to them. */
record Cycles(Set<String> sent, Map<String, Map<String, String>> steps, DeploymentReport report) {

    Cycles(Set<String> sent, List<Names> listeners, DeploymentReport report) {
        this(sent, steps(sent, listeners), report);
    }

    /** From each event to those that its listeners send, with the place of the sender. */
    private static Map<String, Map<String, String>> steps(Set<String> sent, List<Names> listeners) {
        var steps = new TreeMap<String, Map<String, String>>();
        for (var listener : listeners) {
            if (listener.sent().isEmpty()) {
                continue;
            }
            for (var pattern : listener.listen()) {
                // what follows from a derived event follows from the event
                for (var event : matching(EventNames.base(pattern), sent)) {
                    for (var next : listener.sent()) {
                        steps.computeIfAbsent(event, any -> new TreeMap<>())
                                .put(next, listener.method().place());
                    }
                }
            }
        }
        return steps;
    }

    private static Collection<String> matching(String pattern, Set<String> sent) {
        return EventNames.isPattern(pattern)
                ? sent.stream()
                        .filter(event -> EventNames.matches(pattern, event))
                        .toList()
                : sent.contains(pattern) ? List.of(pattern) : List.of();
    }

    void check() {
        var done = new TreeSet<String>();
        for (var event : steps.keySet()) {
            if (!done.contains(event)) {
                search(event, done);
            }
        }
    }

    /** Depth first, with a path of its own instead of the thread's stack: chains may be long. */
    private void search(String start, Set<String> done) {
        var path = new ArrayList<String>();
        var ahead = new ArrayList<List<String>>();
        enter(start, path, ahead);
        while (!path.isEmpty()) {
            var next = ahead.get(path.size() - 1);
            if (next.isEmpty()) {
                done.add(path.remove(path.size() - 1));
                ahead.remove(path.size());
                continue;
            }
            var event = next.remove(next.size() - 1);
            int seen = path.indexOf(event);
            if (seen >= 0) {
                tell(path.subList(seen, path.size()));
            } else if (!done.contains(event)) {
                enter(event, path, ahead);
            }
        }
    }

    private void enter(String event, List<String> path, List<List<String>> ahead) {
        path.add(event);
        ahead.add(new ArrayList<>(steps.getOrDefault(event, Map.of()).keySet()));
    }

    private void tell(List<String> circle) {
        var last = circle.get(circle.size() - 1);
        report.warn(Messages.CYCLE.text(
                steps.get(last).get(circle.get(0)), String.join(" -> ", circle) + " -> " + circle.get(0)));
    }
}
