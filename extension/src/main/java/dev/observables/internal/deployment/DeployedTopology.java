package dev.observables.internal.deployment;

import dev.observables.Topology;
import dev.observables.internal.dispatch.EventNames;
import dev.observables.internal.dispatch.Listener;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The topology as read at deployment. */
public record DeployedTopology(List<Topology.Event> events) implements Topology {

    public record DeployedEvent(String name, List<String> senders, List<String> listeners) implements Topology.Event {}

    static DeployedTopology of(Map<String, Set<String>> senders, Collection<Listener> listeners) {
        var events = new TreeMap<String, Set<String>>();
        senders.keySet().forEach(name -> events.put(name, new LinkedHashSet<>()));
        for (var listener : listeners) {
            for (var name : listener.names()) {
                if (!EventNames.isPattern(name)) {
                    events.computeIfAbsent(name, any -> new LinkedHashSet<>()).add(listener.id());
                }
            }
        }
        var names = List.copyOf(events.keySet());
        for (var listener : listeners) {
            for (var pattern : listener.names()) {
                if (EventNames.isPattern(pattern)) {
                    var matching = names.stream()
                            .filter(name -> EventNames.matches(pattern, name))
                            .toList();
                    // one that matches none stays as itself, so that its listener is to be seen
                    for (var name : matching.isEmpty() ? List.of(pattern) : matching) {
                        events.computeIfAbsent(name, any -> new LinkedHashSet<>())
                                .add(listener.id());
                    }
                }
            }
        }
        return new DeployedTopology(events.entrySet().stream()
                .<Topology.Event>map(event -> new DeployedEvent(
                        event.getKey(),
                        List.copyOf(senders.getOrDefault(event.getKey(), Set.of())),
                        List.copyOf(event.getValue())))
                .toList());
    }

    /** For the log: an event a line, with its senders and listeners. */
    String describe() {
        return events.stream()
                .map(event -> event.name() + ": " + String.join(", ", event.senders()) + " -> "
                        + String.join(", ", event.listeners()))
                .collect(Collectors.joining("\n  ", "Observables:\n  ", ""));
    }

    @Override
    public String toMermaid() {
        var nodes = new LinkedHashMap<String, String>();
        var chart = new StringBuilder("flowchart LR\n");
        for (var event : events) {
            var eventNode = node(chart, nodes, "e:" + event.name(), "([\"", event.name(), "\"])");
            for (var sender : event.senders()) {
                var senderNode = node(chart, nodes, "m:" + sender, "[\"", sender, "\"]");
                chart.append("  ")
                        .append(senderNode)
                        .append(" --> ")
                        .append(eventNode)
                        .append('\n');
            }
            for (var listener : event.listeners()) {
                var listenerNode = node(chart, nodes, "m:" + listener, "[\"", listener, "\"]");
                chart.append("  ")
                        .append(eventNode)
                        .append(" --> ")
                        .append(listenerNode)
                        .append('\n');
            }
        }
        return chart.toString();
    }

    @Override
    public String toJson() {
        return events.stream()
                .map(event -> "{\"name\":" + quoted(event.name()) + ",\"senders\":" + array(event.senders())
                        + ",\"listeners\":" + array(event.listeners()) + "}")
                .collect(Collectors.joining(",", "{\"events\":[", "]}"));
    }

    /** Declares a node at its first use. Its id is a number, so that no name can be taken for Mermaid's syntax. */
    private static String node(
            StringBuilder chart, Map<String, String> nodes, String key, String open, String label, String close) {
        var known = nodes.get(key);
        if (known != null) {
            return known;
        }
        var id = "n" + nodes.size();
        nodes.put(key, id);
        chart.append("  ")
                .append(id)
                .append(open)
                .append(entities(label))
                .append(close)
                .append('\n');
        return id;
    }

    /** Everything but letters, digits and a few signs as Mermaid's numeric entities. */
    private static String entities(String label) {
        return label.codePoints()
                .mapToObj(c -> Character.isLetterOrDigit(c) || "._-/: ".indexOf(c) >= 0
                        ? Character.toString(c)
                        : "#" + c + ";")
                .collect(Collectors.joining());
    }

    private static String array(List<String> texts) {
        return texts.stream().map(DeployedTopology::quoted).collect(Collectors.joining(",", "[", "]"));
    }

    /** RFC 8259, section 7; angle brackets and the like too, so that it may stand in a page. */
    private static String quoted(String text) {
        return text.chars()
                .mapToObj(c -> c < 0x20 || c == 0x7f || "\"\\<>&'\u2028\u2029".indexOf(c) >= 0
                        ? "\\u%04x".formatted(c)
                        : Character.toString((char) c))
                .collect(Collectors.joining("", "\"", "\""));
    }
}
