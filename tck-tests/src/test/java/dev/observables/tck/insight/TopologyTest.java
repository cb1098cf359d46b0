package dev.observables.tck.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import dev.observables.Observable;
import dev.observables.Topology;
import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Of one deployment whose names mean something in Mermaid, HTML or JSON wherever a name can. */
@Tag("embedded")
class TopologyTest {

    private static final Pattern NODE =
            Pattern.compile("  (n\\d+)(?:\\(\\[\"(?<event>.*)\"]\\)|\\[\"(?<method>.*)\"])");
    private static final Pattern EDGE = Pattern.compile("  (n\\d+) --> (n\\d+)");
    private static final Pattern LABEL = Pattern.compile("([\\p{L}\\p{Nd}._:/ -]|#\\d+;)*");
    private static final Pattern ENTITY = Pattern.compile("#(\\d+);");

    @ApplicationScoped
    static class Shop {

        @Observable(send = {"order.placed", "größe/geändert"})
        void place() {}

        @Observable(sendOnFailure = "order.refused", listen = "end")
        void refuse() {}

        @Observable(send = "end")
        void $ubgraph() {}
    }

    @ApplicationScoped
    static class Office {

        @Observable(listen = "order.*")
        void orders() {}

        @Observable(listen = {"order.placed", "order.placed:completed"})
        void placed() {}

        @Observable(listen = "click--*")
        void nothing() {}
    }

    @Test
    @Assertion("OBS-10.3: Each event is there once, by name, with all its senders and listeners, patterns resolved.")
    void eventsHaveTheirSendersAndListeners() {
        try (var deployment = deployment()) {
            assertThat(deployment.observables().topology().events())
                    .extracting(
                            Topology.Event::name,
                            event -> Set.copyOf(event.senders()),
                            event -> Set.copyOf(event.listeners()))
                    .containsExactly(
                            tuple("click--*", Set.of(), Set.of("Office#nothing")),
                            tuple("end", Set.of("Shop#$ubgraph"), Set.of("Shop#refuse")),
                            tuple("größe/geändert", Set.of("Shop#place"), Set.of()),
                            tuple("order.placed", Set.of("Shop#place"), Set.of("Office#orders", "Office#placed")),
                            tuple("order.placed:completed", Set.of(), Set.of("Office#placed")),
                            tuple("order.refused", Set.of("Shop#refuse"), Set.of("Office#orders")));
        }
    }

    @Test
    @Assertion("OBS-10.3: Neither the list of events nor those of senders and listeners can be changed.")
    void listsAreUnmodifiable() {
        try (var deployment = deployment()) {
            var events = deployment.observables().topology().events();

            assertThat(catchThrowable(() -> events.remove(0))).isInstanceOf(UnsupportedOperationException.class);
            assertThat(catchThrowable(() -> events.get(3).senders().clear()))
                    .isInstanceOf(UnsupportedOperationException.class);
            assertThat(catchThrowable(() -> events.get(3).listeners().clear()))
                    .isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Test
    @Assertion("OBS-10.3: A JSON parser reads from toJson what events() returns.")
    void jsonIsReadAsTheSameEvents() {
        try (var deployment = deployment()) {
            var topology = deployment.observables().topology();

            JsonObject json;
            try (var reader = Json.createReader(new StringReader(topology.toJson()))) {
                json = reader.readObject();
            }

            assertThat(json.keySet()).containsExactly("events");
            assertThat(json.getJsonArray("events").getValuesAs(JsonObject.class))
                    .extracting(
                            event -> event.getString("name"),
                            event -> texts(event, "senders"),
                            event -> texts(event, "listeners"))
                    .containsExactlyElementsOf(topology.events().stream()
                            .map(event -> tuple(event.name(), event.senders(), event.listeners()))
                            .toList());
        }
    }

    @Test
    @Assertion("OBS-10.3: toJson has no character with which it could end a script or an attribute of a page.")
    void jsonIsSafeInAPage() {
        try (var deployment = deployment()) {
            assertThat(deployment.observables().topology().toJson())
                    .doesNotContain("<", ">", "&", "'", "\u2028", "\u2029");
        }
    }

    @Test
    @Assertion(
            "OBS-10.3: Each line of toMermaid is a node with a quoted label of harmless characters, or an edge of known nodes.")
    void mermaidHasNodesAndEdgesAlone() {
        try (var deployment = deployment()) {
            var lines = deployment.observables().topology().toMermaid().lines().toList();
            var known = new LinkedHashSet<String>();

            assertThat(lines.get(0)).isEqualTo("flowchart LR");
            assertThat(lines.subList(1, lines.size())).isNotEmpty().allSatisfy(line -> {
                var node = NODE.matcher(line);
                var edge = EDGE.matcher(line);
                if (node.matches()) {
                    assertThat(known.add(node.group(1))).isTrue();
                    assertThat(label(line)).matches(LABEL);
                } else {
                    assertThat(edge.matches()).isTrue();
                    assertThat(known).contains(edge.group(1), edge.group(2));
                }
            });
        }
    }

    @Test
    @Assertion(
            "OBS-10.3: The edges of toMermaid, labels decoded, are those from senders to events and from events to listeners.")
    void mermaidShowsTheSameEdges() {
        try (var deployment = deployment()) {
            var topology = deployment.observables().topology();
            var lines = topology.toMermaid().lines().toList();
            var labels = lines.stream()
                    .filter(line -> NODE.matcher(line).matches())
                    .collect(Collectors.toMap(line -> line.replaceFirst("^  (n\\d+).*", "$1"), TopologyTest::decoded));
            var edges = lines.stream()
                    .map(EDGE::matcher)
                    .filter(edge -> edge.matches())
                    .map(edge -> labels.get(edge.group(1)) + " > " + labels.get(edge.group(2)))
                    .toList();

            assertThat(edges)
                    .containsExactlyInAnyOrderElementsOf(topology.events().stream()
                            .flatMap(event -> Stream.concat(
                                    event.senders().stream().map(sender -> sender + " > " + event.name()),
                                    event.listeners().stream().map(listener -> event.name() + " > " + listener)))
                            .toList());
            assertThat(labels).containsValues("click--*", "größe/geändert", "Shop#$ubgraph");
        }
    }

    private static String label(String line) {
        return line.substring(line.indexOf('"') + 1, line.lastIndexOf('"'));
    }

    private static String decoded(String line) {
        return ENTITY.matcher(label(line))
                .replaceAll(found -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1)))));
    }

    private static List<String> texts(JsonObject event, String key) {
        return event.getJsonArray(key).getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }

    private static Deployment deployment() {
        return Deployment.of(Shop.class, Office.class).start();
    }
}
