package dev.observables.tck.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observable;
import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import dev.observables.tck.LogCapture;
import dev.observables.tck.report.Findings;
import dev.observables.tck.report.broken.Registration;
import jakarta.enterprise.context.ApplicationScoped;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that cannot be read, and keys that mean nothing. */
@Tag("embedded")
class KeysTest {

    @ApplicationScoped
    static class Onboarding {
        @Observable(listen = "user_registered")
        void welcome() {}
    }

    @ParameterizedTest
    @CsvSource({
        "observables.enabled, perhaps",
        "observables.max-in-flight, many",
        "observables.max-in-flight, 0",
        "observables.overflow, drop",
        "observables.overflow-timeout, 5s",
        "observables.await-timeout, -PT1S",
        "observables.listener-timeout, 1h",
        "observables.drain-timeout, ten",
        "observables.slow-listener, 5",
        "observables.max-depth, deep",
        "observables.validation, error",
        "observables.event.\"user_registered\".enabled, perhaps",
        "observables.listener.\"Onboarding#welcome\".enabled, perhaps",
    })
    @Assertion("OBS-8.1: Gives each key a value that cannot be read.")
    @Assertion("OBS-7.2: Gives each key a value that cannot be read.")
    void unreadableValueFailsTheDeployment(String key, String value) {
        assertThat(Findings.onlyError(
                        Deployment.of(Registration.class, Onboarding.class).with(key, value)))
                .startsWith("OBS0108: " + key + " = \"" + value + "\" is not ")
                .contains("Correct the value or remove the key");
    }

    @Test
    @Assertion("OBS-8.1: Gives an event that is first sent at run time an unreadable value.")
    void unreadableValueOfANameFirstUsedAtRunTimeIsLogged() {
        try (var log = LogCapture.open();
                var deployment = Deployment.of(Registration.class, Onboarding.class)
                        .with("observables.event.\"sent_by_program\".enabled", "perhaps")
                        .start()) {
            deployment.observables().send("sent_by_program");
            deployment.observables().send("sent_by_program");

            assertThat(log.matching("OBS0108"))
                    .singleElement()
                    .asString()
                    .contains("observables.event.\"sent_by_program\".enabled", "perhaps");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "observables.max-in-flght, observables.max-in-flight",
        "observables.listener-timout, observables.listener-timeout",
        "observables.listener.\"Onboarding#welcom\".enabled, Onboarding#welcome",
        "observables.event.\"user_registred\".enabled, user_registered",
    })
    @Assertion("OBS-8.1: Misspells keys, events and listeners.")
    @Assertion("OBS-7.3: Misspells keys, events and listeners.")
    void unknownKeyIsAWarningWithTheNearest(String key, String nearest) {
        assertThat(Findings.onlyWarning(
                        Deployment.of(Registration.class, Onboarding.class).with(key, "true")))
                .startsWith("OBS0216: " + key + " is not a known configuration key.")
                .contains("Did you mean \"" + nearest + "\"?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"observables.colour", "observables.listener.\"Onboarding#welcome\".colour"})
    @Assertion("OBS-8.1: Gives keys that are near to none.")
    void unknownKeyThatIsNearToNoneIsAWarningToo(String key) {
        assertThat(Findings.onlyWarning(
                        Deployment.of(Registration.class, Onboarding.class).with(key, "blue")))
                .startsWith("OBS0216: " + key + " ")
                .doesNotContain("Did you mean");
    }

    @Test
    @Assertion("OBS-8.1: Gives a key that is none of the library's.")
    void otherKeysAreOfNoConcern() {
        assertThat(Findings.warnings(Deployment.of(Registration.class, Onboarding.class)
                        .with("observables-of-another.enabled", "x")))
                .isEmpty();
    }
}
