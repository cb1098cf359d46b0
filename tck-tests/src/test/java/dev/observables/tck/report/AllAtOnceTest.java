package dev.observables.tck.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Argument;
import dev.observables.Observable;
import dev.observables.Payload;
import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import dev.observables.tck.LogCapture;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Typed;
import java.io.Serializable;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A deployment with many mistakes is told of all of them. */
@Tag("embedded")
class AllAtOnceTest {

    @ApplicationScoped
    static class Registration {
        @Observable
        void saysNothing() {}

        @Observable(send = "user registered")
        void invalidName() {}

        @Observable(send = "user_registered:completed")
        void derivedName() {}

        @Observable(listen = "user_removed")
        private void privateListener() {}

        @Observable(send = "user_removed")
        static void staticSender() {}

        @Observable(listen = "user_removed")
        void unbound(@Payload String name, Thread thread, @Payload @Argument("age") int age) {}

        @Observable(send = "user_imported", await = true)
        CompletionStage<String> awaitingStage() {
            return null;
        }

        @Observable(listen = "${tenant}_removed")
        void unresolvedName() {}
    }

    @Dependent
    @Typed(Serializable.class)
    static class Onboarding implements Serializable {
        private static final long serialVersionUID = 1;

        @Observable(listen = "user_removed")
        void notOffered() {}
    }

    @ApplicationScoped
    static class Unheard {
        @Observable(send = {"nobody_hears", "nobody_hears"})
        void send() {}
    }

    @ApplicationScoped
    static class Sending {
        @Observable(send = "order_created")
        void create() {}
    }

    @ApplicationScoped
    static class InError {
        @Observable(listen = "order_created")
        private void confirm() {}
    }

    @Test
    @Assertion("OBS-7.2: Deploys eleven mistakes, one of them in the configuration.")
    void everyErrorIsListed() {
        var failed = Deployment.of(Registration.class, Onboarding.class)
                .with("observables.max-depth", "deep")
                .startFails();

        assertThat(failed.text())
                .contains("11 problems with the deployment's observables:")
                .contains(
                        "  1. OBS0108: observables.max-depth = \"deep\" is not ",
                        "OBS0101: Registration.invalidName(): ",
                        "OBS0102: Registration.derivedName(): ",
                        "OBS0103: Registration.saysNothing(): ",
                        "OBS0104: Registration.privateListener(): ",
                        "OBS0104: Registration.staticSender(): ",
                        "OBS0105: Registration.unbound(String, Thread, int): parameter thread ",
                        "OBS0105: Registration.unbound(String, Thread, int): parameter age ",
                        "OBS0107: Registration.awaitingStage(): ",
                        "OBS0109: Registration.unresolvedName(): ",
                        "OBS0110: Onboarding.notOffered(): ",
                        "  11. OBS0");
    }

    @Test
    @Assertion("OBS-7.2: Deploys eleven mistakes, and looks at the numbers of the list.")
    void everyErrorIsListedOnce() {
        var errors = Findings.errors(
                Deployment.of(Registration.class, Onboarding.class).with("observables.max-depth", "deep"));

        assertThat(errors).hasSize(11);
    }

    @Test
    @Assertion("OBS-7.2: Deploys errors and warnings together.")
    void warningsAreReportedBesideErrors() {
        try (var log = LogCapture.open()) {
            Deployment.of(Registration.class, Unheard.class).startFails();

            assertThat(log.matching("OBS0201: Unheard.send(): ")).hasSize(1);
            assertThat(log.matching("OBS0203: Unheard.send(): ")).hasSize(1);
        }
    }

    @Test
    @Assertion("OBS-7.3: Deploys a sender whose only listener is in error.")
    void listenerInErrorCountsAsHearing() {
        try (var log = LogCapture.open()) {
            Deployment.of(Sending.class, InError.class).startFails();

            assertThat(log.matching("OBS02")).isEmpty();
        }
    }
}
