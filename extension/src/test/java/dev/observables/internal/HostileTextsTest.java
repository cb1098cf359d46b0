package dev.observables.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.internal.deployment.DeployedTopology;
import dev.observables.internal.deployment.DeployedTopology.DeployedEvent;
import dev.observables.internal.platform.MapConfiguration;
import dev.observables.internal.platform.Messages;
import dev.observables.internal.platform.Settings;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Texts that would like to be something else: another log line, JSON, a page's script, a diagram's syntax, a value. */
class HostileTextsTest {

    private static final Pattern MERMAID_LINE =
            Pattern.compile("flowchart LR|  n\\d+ --> n\\d+|  n\\d+(\\(\\[\"%1$s\"]\\)|\\[\"%1$s\"])"
                    .formatted("(?:[\\p{L}\\p{Nd}._/: -]|#\\d+;)*"));

    @Property
    void noArgumentOfAMessageBeginsALine(@ForAll Messages message, @ForAll("hostile") String text) {
        var arguments = new Object[12];
        Arrays.fill(arguments, text);

        var line = message.text(arguments);

        assertThat(line).startsWith(message.code() + ": ");
        assertThat(line.codePoints())
                .noneMatch(c -> Character.isISOControl(c)
                        || Character.getType(c) == Character.LINE_SEPARATOR
                        || Character.getType(c) == Character.PARAGRAPH_SEPARATOR);
    }

    @Property
    void topologysJsonIsReadBackAsItWas(@ForAll("topologies") DeployedTopology topology) {
        var json = topology.toJson();

        assertThat(json).doesNotContain("<", ">", "&", "\u2028", "\u2029");
        try (var reader = Json.createReader(new StringReader(json))) {
            assertThat(reader.readObject().getJsonArray("events").getValuesAs(HostileTextsTest::event))
                    .isEqualTo(topology.events());
        }
    }

    @Property
    void everyLineOfMermaidIsANodeOrAnArrow(@ForAll("topologies") DeployedTopology topology) {
        assertThat(topology.toMermaid().split("\n"))
                .allMatch(line -> MERMAID_LINE.matcher(line).matches());
    }

    @Property
    void valueIsReadOrToldAndNeverThrows(@ForAll("keys") String key, @ForAll("values") String value) {
        var errors = new ArrayList<String>();

        var settings = new Settings(new MapConfiguration(Map.of(key, value)), errors::add);

        assertThat(errors).hasSizeLessThanOrEqualTo(1).allMatch(error -> error.startsWith("OBS0108: " + key));
        assertThat(settings.maxInFlight()).isPositive();
        assertThat(settings.maxDepth()).isNotNegative();
        assertThat(List.of(
                        settings.overflowTimeout(),
                        settings.awaitTimeout(),
                        settings.listenerTimeout(),
                        settings.drainTimeout(),
                        settings.slowListener()))
                .noneMatch(duration -> duration.isNegative());
    }

    @Property
    void nameWithAnythingInItIsResolvedAndNeverThrows(
            @ForAll("hostile") String before, @ForAll("hostile") String value) {
        var settings = new Settings(new MapConfiguration(Map.of("key", value)), error -> {});

        assertThat(settings.resolve("a${key}b", key -> {})).contains("a" + value + "b");
        assertThat(settings.resolve(before, key -> {})).isNotNull();
    }

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(40),
                Arbitraries.strings()
                        .withChars("a\n\r\t\u0000\u001b\u0085\u2028\u2029\"'\\<>&#;[](){}%$|`:-")
                        .ofMaxLength(20),
                Arbitraries.of(
                        "x\nSEVERE OBS0301: forged",
                        "\u001b[2J",
                        "</script><script>alert(1)</script>",
                        "\"])\n  n0 --> n0",
                        "%n%s%99$s",
                        "{0}",
                        "${key:${key}}"));
    }

    @Provide
    Arbitrary<DeployedTopology> topologies() {
        var names = hostile().list().ofMaxSize(3);
        return Combinators.combine(hostile(), names, names)
                .as(DeployedEvent::new)
                .list()
                .ofMaxSize(4)
                .map(events -> new DeployedTopology(List.copyOf(events)));
    }

    @Provide
    Arbitrary<String> keys() {
        return Arbitraries.of(Settings.KEYS);
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.oneOf(
                hostile(),
                Arbitraries.integers().map(String::valueOf),
                Arbitraries.longs().map(seconds -> "PT" + seconds + "S"),
                Arbitraries.longs().map(days -> "P" + days + "D"));
    }

    private static DeployedEvent event(jakarta.json.JsonValue value) {
        JsonObject event = value.asJsonObject();
        return new DeployedEvent(event.getString("name"), texts(event, "senders"), texts(event, "listeners"));
    }

    private static List<String> texts(JsonObject event, String key) {
        return event.getJsonArray(key).getValuesAs(JsonString::getString);
    }
}
