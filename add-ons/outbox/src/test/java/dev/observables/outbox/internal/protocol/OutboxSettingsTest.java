package dev.observables.outbox.internal.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.outbox.internal.protocol.OutboxSettings.SchemaMode;
import dev.observables.spi.JournalContext;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OutboxSettingsTest {

    @Test
    void tableOfKeysHasEveryKey() throws IOException {
        var documented = rows().keySet().stream()
                .map(key -> key.replace("\"<old name>\"", ""))
                .toList();

        assertThat(documented).containsExactlyInAnyOrderElementsOf(OutboxSettings.KEYS);
    }

    @Test
    void tableOfKeysHasTheDefaults() throws IOException, ReflectiveOperationException {
        var documented = rows();
        documented.remove(OutboxSettings.ALIAS + "\"<old name>\"");

        var settings = OutboxSettings.of(withoutConfiguration());
        assertThat(documented).hasSize(OutboxSettings.class.getRecordComponents().length);
        for (var component : OutboxSettings.class.getRecordComponents()) {
            var value = component.getAccessor().invoke(settings);
            assertThat(value(documented.get(key(component.getName())), value))
                    .as(component.getName())
                    .isEqualTo(value);
        }
    }

    /** The keys with their defaults, as the page has them. */
    private static Map<String, String> rows() throws IOException {
        var rows = new TreeMap<String, String>();
        for (var line : Files.readAllLines(Path.of("..", "..", "docs", "configuration.md"))) {
            if (line.startsWith("| `observables.outbox.")) {
                var cells = Arrays.stream(line.split("\\|"))
                        .skip(1)
                        .map(String::strip)
                        .toList();
                assertThat(cells).hasSize(3).noneMatch(String::isBlank);
                rows.put(cells.get(0).replace("`", ""), cells.get(1).replace("`", ""));
            }
        }
        return rows;
    }

    private static String key(String component) {
        return "observables.outbox." + component.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** The documented text as a value of the same type as another one: P30D is the same as PT720H. */
    private static Object value(String text, Object other) {
        if (other instanceof Duration) {
            return Duration.parse(text);
        } else if (other instanceof Integer) {
            return Integer.valueOf(text);
        }
        return other instanceof SchemaMode ? SchemaMode.valueOf(text.toUpperCase(Locale.ROOT)) : text;
    }

    /** Answers each question for a setting with its default. */
    private static JournalContext withoutConfiguration() {
        return (JournalContext) Proxy.newProxyInstance(
                JournalContext.class.getClassLoader(),
                new Class<?>[] {JournalContext.class},
                (proxy, method, arguments) -> method.getName().equals("keys") ? List.of() : arguments[1]);
    }
}
