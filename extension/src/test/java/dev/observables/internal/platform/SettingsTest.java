package dev.observables.internal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.internal.platform.Settings.Overflow;
import dev.observables.internal.platform.Settings.Validation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    private final List<String> errors = new ArrayList<>();

    @Test
    void everyKeyIsRead() {
        var settings = settings(Map.ofEntries(
                Map.entry("observables.enabled", "false"),
                Map.entry("observables.executor", "java:app/concurrent/Listeners"),
                Map.entry("observables.max-in-flight", "7"),
                Map.entry("observables.overflow", "reject"),
                Map.entry("observables.overflow-timeout", "PT1S"),
                Map.entry("observables.await-timeout", "PT2S"),
                Map.entry("observables.listener-timeout", "PT0S"),
                Map.entry("observables.drain-timeout", "PT0.5S"),
                Map.entry("observables.slow-listener", "PT3M"),
                Map.entry("observables.max-depth", "4"),
                Map.entry("observables.validation", "strict")));

        assertThat(errors).isEmpty();
        assertThat(settings.enabled()).isFalse();
        assertThat(settings.executor()).isEqualTo("java:app/concurrent/Listeners");
        assertThat(settings.maxInFlight()).isEqualTo(7);
        assertThat(settings.overflow()).isEqualTo(Overflow.REJECT);
        assertThat(settings.overflowTimeout()).isEqualTo(Duration.ofSeconds(1));
        assertThat(settings.awaitTimeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.listenerTimeout()).isZero();
        assertThat(settings.drainTimeout()).isEqualTo(Duration.ofMillis(500));
        assertThat(settings.slowListener()).isEqualTo(Duration.ofMinutes(3));
        assertThat(settings.maxDepth()).isEqualTo(4);
        assertThat(settings.validation()).isEqualTo(Validation.STRICT);
    }

    @ParameterizedTest
    @CsvSource({
        "observables.enabled,          maybe,      true or false",
        "observables.max-in-flight,    many,       a whole number",
        "observables.max-in-flight,    0,          a whole number",
        "observables.max-in-flight,    1000000001, a whole number",
        "observables.max-in-flight,    99999999999, a whole number",
        "observables.max-depth,        -1,         a whole number",
        "observables.max-depth,        1.5,        a whole number",
        "observables.overflow,         drop,       'one of wait, reject'",
        "observables.validation,       error,      'one of warn, strict, off'",
        "observables.overflow-timeout, 5s,         such as PT5S",
        "observables.await-timeout,    5000,       such as PT5S",
        "observables.listener-timeout, -PT1S,      such as PT5S",
        "observables.drain-timeout,    P99999999D, such as PT5S",
        "observables.slow-listener,    P9999999999999999999D, such as PT5S",
    })
    void unreadableValueIsToldWithKeyValueAndWhatIsExpected(String key, String value, String expected) {
        settings(Map.of(key, value));

        assertThat(errors).singleElement().asString().startsWith("OBS0108: " + key + " = \"" + value + "\"");
        assertThat(errors.get(0)).contains(expected);
    }

    @Test
    void unreadableValueIsReplacedByTheDefault() {
        var settings = settings(Map.of("observables.max-depth", "deep", "observables.enabled", "perhaps"));

        assertThat(errors).hasSize(2);
        assertThat(settings.maxDepth()).isEqualTo(32);
        assertThat(settings.enabled()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"true, true", "TRUE, true", "yes, true", "1, true", "on, true", "false, false", "No, false", "0, false"
    })
    void flagsAreWrittenAsInMicroProfileConfig(String written, boolean meant) {
        assertThat(settings(Map.of("observables.enabled", written)).enabled()).isEqualTo(meant);
        assertThat(errors).isEmpty();
    }

    @Test
    void caseAndBlanksAroundAValueDoNotMatter() {
        var settings = settings(Map.of("observables.overflow", " Reject ", "observables.max-depth", " 3 "));

        assertThat(errors).isEmpty();
        assertThat(settings.overflow()).isEqualTo(Overflow.REJECT);
        assertThat(settings.maxDepth()).isEqualTo(3);
    }

    @Test
    void eventsAndListenersHaveKeysOfTheirOwn() {
        var settings = settings(Map.of(
                "observables.executor", "java:app/all",
                "observables.event.\"a.b\".enabled", "false",
                "observables.listener.\"Mail#send\".enabled", "false",
                "observables.listener.\"Mail#send\".executor", "java:app/mail"));

        assertThat(settings.eventEnabled("a.b")).contains(false);
        assertThat(settings.eventEnabled("a")).contains(true);
        assertThat(settings.listenerEnabled("Mail#send")).isFalse();
        assertThat(settings.listenerEnabled("Roles#add")).isTrue();
        assertThat(settings.listenerExecutor("Mail#send")).isEqualTo("java:app/mail");
        assertThat(settings.listenerExecutor("Roles#add")).isEqualTo("java:app/all");
        assertThat(errors).isEmpty();
    }

    @Test
    void unreadableKeyOfAnEventIsToldWhenItIsRead() {
        var settings = settings(Map.of("observables.event.\"a\".enabled", "never"));
        assertThat(errors).isEmpty();

        assertThat(settings.eventEnabled("a")).contains(true);

        assertThat(errors)
                .containsExactly("OBS0108: observables.event.\"a\".enabled = \"never\" is not true or false."
                        + " Correct the value or remove the key.");
    }

    @ParameterizedTest
    @CsvSource({
        "plain,                plain",
        "'${tenant}_created',  acme_created",
        "'a/${tenant}/b',      a/acme/b",
        "'${tenant}${tenant}', acmeacme",
        "'${none:other}',      other",
        "'${tenant:other}',    acme",
        "'a${none:}b',         ab",
        "'${none:a:b}',        a:b",
        "'${money}',           '$1\\'",
        "'$tenant',            '$tenant'",
        "'${tenant',           '${tenant'",
    })
    void namesAreResolved(String name, String resolved) {
        var missing = new ArrayList<String>();
        var settings = settings(Map.of("tenant", "acme", "money", "$1\\"));

        assertThat(settings.resolve(name, missing::add)).contains(resolved);
        assertThat(missing).isEmpty();
    }

    @Test
    void keysWithoutValueOrDefaultAreReported() {
        var missing = new ArrayList<String>();

        var resolved = settings(Map.of()).resolve("${one}_${two:x}_${three}", missing::add);

        assertThat(resolved).isEmpty();
        assertThat(missing).containsExactly("one", "three");
    }

    private Settings settings(Map<String, String> values) {
        return new Settings(new MapConfiguration(values), errors::add);
    }
}
