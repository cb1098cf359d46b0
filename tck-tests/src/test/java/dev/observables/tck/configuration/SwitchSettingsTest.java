package dev.observables.tck.configuration;

import static dev.observables.tck.configuration.Sendings.send;
import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Observables;
import dev.observables.Outcome;
import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import dev.observables.tck.LogCapture;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The keys that switch all, an event or a listener off. */
@Tag("embedded")
class SwitchSettingsTest {

    @ApplicationScoped
    static class Registration {
        @Observable(send = {"user_registered", "user_counted"})
        String register() {
            return "registered";
        }
    }

    @ApplicationScoped
    static class Onboarding {
        private final ConcurrentLinkedQueue<String> heard = new ConcurrentLinkedQueue<>();

        @Observable(listen = "user_registered")
        void welcome(ObservableEvent event) {
            heard.add("welcome " + event.name());
        }

        @Observable(listen = {"user_counted", "user_registered", "sent_by_program", "user_registered:completed"})
        void count(ObservableEvent event) {
            heard.add("count " + event.name());
        }

        List<String> heard() {
            return List.copyOf(heard);
        }
    }

    @ApplicationScoped
    static class Program {
        @Inject
        Observables observables;
    }

    @Test
    @Assertion("OBS-8.1: Switches everything off, calls a sender and sends programmatically.")
    void nothingIsSentWhereAllIsSwitchedOff() throws Exception {
        try (var log = LogCapture.open();
                var deployment = deployment("observables.enabled", "false").start()) {
            assertThat(deployment.get(Registration.class).register()).isEqualTo("registered");
            var delivery = send(deployment, "user_registered");

            assertThat(delivery.event().name()).isEqualTo("user_registered");
            assertThat(delivery.outcomes()).isEmpty();
            assertThat(delivery.succeeded()).isTrue();
            assertThat(deployment.observables().inFlight()).isZero();
            assertThat(deployment.get(Onboarding.class).heard()).isEmpty();
            assertThat(log.lines())
                    .filteredOn(line -> line.startsWith("INFO "))
                    .singleElement()
                    .asString()
                    .contains("off");
        }
    }

    @Test
    @Assertion("OBS-8.1: Switches one event off, and sends it and another.")
    void eventThatIsSwitchedOffIsNotSent() throws Exception {
        try (var deployment = deployment("observables.event.\"user_registered\".enabled", "false")
                .start()) {
            deployment.get(Registration.class).register();
            assertThat(send(deployment, "user_registered").outcomes()).isEmpty();
            quiet(deployment);

            assertThat(deployment.get(Onboarding.class).heard()).containsExactly("count user_counted");
        }
    }

    @Test
    @Assertion("OBS-8.1: Switches off an event that is sent programmatically only.")
    void eventOfAProgramIsSwitchedOffByItsNameToo() throws Exception {
        try (var deployment = deployment("observables.event.\"sent_by_program\".enabled", "false")
                .start()) {
            assertThat(send(deployment, "sent_by_program").outcomes()).isEmpty();
            assertThat(send(deployment, "user_counted").outcomes()).hasSize(1);
        }
    }

    @Test
    @Assertion("OBS-8.1: Switches a derived event off.")
    void derivedEventIsSwitchedOffByItsOwnName() throws Exception {
        try (var deployment = deployment("observables.event.\"user_registered:completed\".enabled", "false")
                .start()) {
            deployment.get(Registration.class).register();
            quiet(deployment);

            assertThat(deployment.get(Onboarding.class).heard())
                    .containsExactlyInAnyOrder(
                            "welcome user_registered", "count user_registered", "count user_counted");
        }
    }

    @Test
    @Assertion("OBS-8.1: Switches one listener off, and sends its event.")
    void listenerThatIsSwitchedOffIsNotCalled() throws Exception {
        try (var deployment = deployment("observables.listener.\"Onboarding#welcome\".enabled", "false")
                .start()) {
            var statuses = send(deployment, "user_registered").outcomes().stream()
                    .collect(Collectors.toMap(Outcome::listener, Outcome::status));

            assertThat(statuses).isEqualTo(Map.of("Onboarding#count", Outcome.Status.SUCCEEDED));
            quiet(deployment);
            assertThat(deployment.get(Onboarding.class).heard())
                    .containsExactly("count user_registered", "count user_registered:completed");
        }
    }

    @Test
    @Assertion("OBS-8.1: Switches off what is no mistake, and reads the warnings.")
    void switchingOffIsNoReasonToWarn() {
        try (var log = LogCapture.open();
                var deployment = deployment("observables.listener.\"Onboarding#welcome\".enabled", "false")
                        .with("observables.listener.\"Onboarding#count\".enabled", "no")
                        .with("observables.event.\"user_counted\".enabled", "0")
                        .start()) {
            assertThat(deployment.container().isRunning()).isTrue();
            assertThat(log.matching("WARNING")).isEmpty();
        }
    }

    private static Deployment.Preparation deployment(String key, String value) {
        return Deployment.of(Registration.class, Onboarding.class, Program.class)
                .with(key, value);
    }

    private static void quiet(Deployment deployment) {
        assertThat(deployment.observables().awaitQuiet(Duration.ofSeconds(30))).isTrue();
    }
}
