package dev.observables.internal.deployment;

import dev.observables.internal.dispatch.EventNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which methods of a deployment send and listen to which names, in the order of the names. */
final class Connections {

    private final List<MethodEvents> listeners;
    private final Map<String, List<MethodEvents>> sendersOf = new TreeMap<>();
    private final Map<String, List<MethodEvents>> listenersOf = new TreeMap<>();
    private final List<String> patterns;

    Connections(Collection<MethodEvents> methods) {
        listeners =
                methods.stream().filter(method -> !method.listened().isEmpty()).toList();
        for (var method : methods) {
            method.sent().forEach(name -> add(sendersOf, name, method));
            method.listened().forEach(name -> add(listenersOf, name, method));
        }
        patterns = listenersOf.keySet().stream().filter(EventNames::isPattern).toList();
    }

    List<MethodEvents> listeners() {
        return listeners;
    }

    /** Each name that is sent, with its senders. */
    Map<String, List<MethodEvents>> sendersOf() {
        return sendersOf;
    }

    /** Each name or pattern that is listened to, with its listeners. */
    Map<String, List<MethodEvents>> listenersOf() {
        return listenersOf;
    }

    boolean isSent(String name) {
        return sendersOf.containsKey(name);
    }

    /** Whether a listener names the event; a pattern that stands for every event does not count. */
    boolean isListenedTo(String name) {
        return listenersOf.containsKey(name)
                || patterns.stream().anyMatch(pattern -> !pattern.equals("*") && EventNames.matches(pattern, name));
    }

    /** The sent names that a listener's name or pattern matches. */
    Set<String> sentNames(String listened) {
        if (!EventNames.isPattern(listened)) {
            return isSent(listened) ? Set.of(listened) : Set.of();
        }
        var matching = new TreeSet<>(sendersOf.keySet());
        matching.removeIf(sent -> !EventNames.matches(listened, sent));
        return matching;
    }

    private static void add(Map<String, List<MethodEvents>> methods, String name, MethodEvents method) {
        methods.computeIfAbsent(name, any -> new ArrayList<>()).add(method);
    }
}
