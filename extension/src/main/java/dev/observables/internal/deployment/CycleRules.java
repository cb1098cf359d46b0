package dev.observables.internal.deployment;

import dev.observables.internal.dispatch.EventNames;
import dev.observables.internal.platform.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Events whose listeners send what leads back to them (OBS-5.3). */
final class CycleRules {

    private final Map<String, Map<String, String>> steps;
    private final List<Problem> problems = new ArrayList<>();

    private CycleRules(Connections connections) {
        steps = steps(connections);
    }

    static List<Problem> check(Connections connections) {
        var rules = new CycleRules(connections);
        rules.searchAll();
        return rules.problems;
    }

    /** From each event to those that its listeners send, with the place of the sender. */
    private static Map<String, Map<String, String>> steps(Connections connections) {
        var steps = new TreeMap<String, Map<String, String>>();
        for (var listener : connections.listeners()) {
            for (var listened : listener.sent().isEmpty() ? List.<String>of() : listener.listened()) {
                // what follows from a derived event follows from the event
                for (var event : connections.sentNames(EventNames.base(listened))) {
                    for (var next : listener.sent()) {
                        steps.computeIfAbsent(event, any -> new TreeMap<>())
                                .put(next, listener.method().place());
                    }
                }
            }
        }
        return steps;
    }

    private void searchAll() {
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
                report(path.subList(seen, path.size()));
            } else if (!done.contains(event)) {
                enter(event, path, ahead);
            }
        }
    }

    private void enter(String event, List<String> path, List<List<String>> ahead) {
        path.add(event);
        ahead.add(new ArrayList<>(steps.getOrDefault(event, Map.of()).keySet()));
    }

    private void report(List<String> cycle) {
        var last = cycle.get(cycle.size() - 1);
        problems.add(Problem.warning(
                Messages.CYCLE, steps.get(last).get(cycle.get(0)), String.join(" -> ", cycle) + " -> " + cycle.get(0)));
    }
}
