package dev.observables.tck.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Argument;
import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Payload;
import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import dev.observables.tck.LogCapture;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a deployment without mistakes is told, and with how many lines. */
@Tag("embedded")
class ReportTest {

    @ApplicationScoped
    static class Registration {
        @Observable(
                send = {"user_registered", "${welcome.event:user_welcome}"},
                sendOnFailure = "registration_failed")
        String register(String email) {
            return email;
        }

        @Observable(send = "user_registered", afterCommit = false, await = true)
        String importUser(String email) {
            return email;
        }
    }

    @ApplicationScoped
    static class Onboarding {
        @Observable(listen = "user_registered")
        void welcome(@Payload String registration, @Argument("email") String address, ObservableEvent event) {}

        @Observable(listen = "user_welcome", send = "user_greeted")
        void greet() {}

        @Observable(listen = {"registration_failed", "user_greeted", "*:failed"})
        void audit(ObservableEvent event) {}
    }

    @ApplicationScoped
    static class OfNoConcern {
        void work() {}
    }

    @Test
    @Assertion("OBS-7.1: Reads the INFO lines of a start.")
    void oneLineCountsEventsSendersAndListeners() {
        assertThat(lines("INFO ", Registration.class, Onboarding.class))
                .singleElement()
                .asString()
                // the pattern of derived events is none of the four
                .containsPattern("\\b[45] events?, 3 senders?, 3 listeners?");
    }

    @Test
    @Assertion("OBS-7.1: Starts an application that does not use the library.")
    void lineIsThereWithoutObservablesToo() {
        assertThat(lines("INFO ", OfNoConcern.class))
                .singleElement()
                .asString()
                .containsPattern("\\b0 events, 0 senders, 0 listeners");
    }

    @Test
    @Assertion("OBS-7.1: Reads the DEBUG lines of a start.")
    void topologyIsLoggedAtDebug() {
        assertThat(String.join("\n", lines("FINE ", Registration.class, Onboarding.class)))
                .contains(
                        "user_registered",
                        "user_welcome",
                        "user_greeted",
                        "registration_failed",
                        "Registration",
                        "importUser",
                        "Onboarding",
                        "welcome");
    }

    @Test
    @Assertion("OBS-7.3: Deploys senders and listeners without a mistake.")
    void cleanDeploymentIsWarnedOfNothing() {
        assertThat(lines("WARNING ", Registration.class, Onboarding.class)).isEmpty();
        assertThat(lines("SEVERE ", Registration.class, Onboarding.class)).isEmpty();
    }

    @Test
    @Assertion("OBS-7.1: Looks for codes in the lines of a start without mistakes.")
    void linesOfACleanStartHaveNoCode() {
        assertThat(lines("", Registration.class, Onboarding.class)).noneMatch(line -> line.contains("OBS0"));
    }

    @SuppressWarnings("try")
    private static List<String> lines(String level, Class<?>... beans) {
        try (var log = LogCapture.open();
                var deployment = Deployment.of(beans).start()) {
            return log.lines().stream().filter(line -> line.startsWith(level)).toList();
        }
    }
}
