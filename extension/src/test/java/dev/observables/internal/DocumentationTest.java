package dev.observables.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.internal.deployment.UnknownKeys;
import dev.observables.internal.platform.MapConfiguration;
import dev.observables.internal.platform.Messages;
import dev.observables.internal.platform.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The tables of keys and codes in {@code docs} list what the code has, no more and no less. Those of add-ons are theirs to check. */
class DocumentationTest {

    private static final Pattern LETTER_AFTER_DASH = Pattern.compile("-(.)");
    /** The codes of the add-ons do not begin with a zero. */
    private static final Pattern ROW = Pattern.compile("^\\| (`observables\\.(?!outbox\\.)|OBS0)");

    @Test
    void tableOfKeysHasEveryKeyWithItsDefault() throws IOException {
        var documented = new LinkedHashMap<String, String>();
        rows("configuration.md").stream()
                .filter(row -> !isNamed(row.get(0)) && !isIdentity(row.get(0)))
                .forEach(row -> documented.put(code(row.get(0)), code(row.get(1))));

        assertThat(documented).containsExactlyEntriesOf(defaults());
    }

    @Test
    void tableOfKeysHasThoseThatTellApplicationsAndNodesApart() throws IOException {
        assertThat(rows("configuration.md").stream()
                        .map(row -> row.get(0))
                        .filter(DocumentationTest::isIdentity)
                        .map(DocumentationTest::code))
                .containsExactlyElementsOf(Settings.IDENTITY_KEYS);
    }

    @Test
    void tableOfKeysHasThoseOfEventsAndListenersAndTheyAreKnown() throws IOException {
        var named = rows("configuration.md").stream()
                .map(row -> row.get(0))
                .filter(DocumentationTest::isNamed)
                .map(DocumentationTest::code)
                .toList();

        assertThat(named)
                .containsExactly(
                        "observables.event.\"<name>\".enabled",
                        "observables.listener.\"<Class#method>\".enabled",
                        "observables.listener.\"<Class#method>\".executor",
                        "observables.event.\"<name>\".durable",
                        "observables.listener.\"<Class#method>\".durable",
                        "observables.listener.\"<Class#method>\".attempts",
                        "observables.listener.\"<Class#method>\".backoff",
                        "observables.listener.\"<Class#method>\".abort-on",
                        "observables.listener.\"<Class#method>\".on-dead");
        var values = new LinkedHashMap<String, String>();
        named.forEach(key -> values.put(key.replace("<name>", "user_registered"), "true"));
        assertThat(new UnknownKeys(Set.of("user_registered"), Set.of("<Class#method>"), Optional.empty())
                        .among(values.keySet()))
                .isEmpty();
    }

    @Test
    void tableOfCodesHasEveryCodeInOrder() throws IOException {
        var documented = rows("codes.md").stream().map(row -> row.get(0)).toList();

        assertThat(documented)
                .containsExactlyElementsOf(
                        Arrays.stream(Messages.values()).map(Messages::code).toList());
    }

    @Test
    void noCellOfARowIsEmpty() throws IOException {
        assertThat(rows("codes.md"))
                .allSatisfy(row -> assertThat(row).hasSize(3).noneMatch(String::isBlank));
        assertThat(rows("configuration.md"))
                .allSatisfy(row -> assertThat(row).hasSize(3).noneMatch(String::isBlank));
    }

    /** What {@link Settings} has without any configuration; its components are named like the keys. */
    private static Map<String, String> defaults() {
        var settings = new Settings(new MapConfiguration(Map.of()), problem -> {});
        var defaults = new LinkedHashMap<String, String>();
        for (var key : Settings.KEYS) {
            defaults.put(key, value(settings, key));
        }
        return defaults;
    }

    private static String value(Settings settings, String key) {
        var name = LETTER_AFTER_DASH
                .matcher(key.substring("observables.".length()))
                .replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
        try {
            var value = Settings.class.getMethod(name).invoke(settings);
            return value instanceof Enum<?> choice ? choice.name().toLowerCase(Locale.ROOT) : value.toString();
        } catch (ReflectiveOperationException noSuchComponent) {
            throw new AssertionError(key + " has no component " + name, noSuchComponent);
        }
    }

    /** The rows of all tables of a page that document a key or a code. */
    private static List<List<String>> rows(String page) throws IOException {
        try (var lines = Files.lines(Path.of("..", "docs", page))) {
            var rows = lines.filter(line -> ROW.matcher(line).find())
                    .map(row -> Arrays.stream(row.split("\\|"))
                            .skip(1)
                            .map(String::strip)
                            .toList())
                    .toList();
            assertThat(rows).as("the tables of " + page).isNotEmpty();
            return rows;
        }
    }

    private static boolean isIdentity(String cell) {
        return Settings.IDENTITY_KEYS.contains(code(cell));
    }

    private static boolean isNamed(String cell) {
        return cell.contains("<");
    }

    private static String code(String cell) {
        assertThat(cell).startsWith("`").endsWith("`");
        return cell.substring(1, cell.length() - 1);
    }
}
