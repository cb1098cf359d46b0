package dev.observables.tck.report.broken;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observable;
import dev.observables.tck.Assertion;
import dev.observables.tck.report.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An event that goes to nobody. */
@Tag("embedded")
class UnheardEventTest {

    @ApplicationScoped
    static class Payment {
        @Observable(sendOnFailure = "payment_refused")
        void pay() {}
    }

    @ApplicationScoped
    static class Audit {
        @Observable(listen = "*")
        void record() {}
    }

    @ApplicationScoped
    static class Misspelt {
        @Observable(listen = "user_registred")
        void welcome() {}
    }

    @ApplicationScoped
    static class ByPattern {
        @Observable(listen = "user_*")
        void welcome() {}
    }

    @Test
    @Assertion("OBS-7.3: Sends on success and on failure what nobody listens to.")
    void eventWithoutListenersIsReported() {
        assertThat(Findings.warnings(Registration.class, Payment.class))
                .satisfiesExactlyInAnyOrder(
                        warning -> assertThat(warning)
                                .startsWith("OBS0201: Registration.register(): nobody listens to \"user_registered\".")
                                .contains("Add a listener"),
                        warning -> assertThat(warning)
                                .startsWith("OBS0201: Payment.pay(): nobody listens to \"payment_refused\"."));
    }

    @Test
    @Assertion("OBS-7.3: Adds a listener of everything, then one of a narrower pattern.")
    void bareStarDoesNotCountAsHearing() {
        assertThat(Findings.onlyWarning(Registration.class, Audit.class))
                .startsWith("OBS0201: Registration.register(): ");
        assertThat(Findings.warnings(Registration.class, ByPattern.class)).isEmpty();
    }

    @Test
    @Assertion("OBS-7.3: Listens to a misspelt name.")
    void misspeltListenerIsSuggested() {
        assertThat(Findings.warnings(Registration.class, Misspelt.class))
                .anySatisfy(warning -> assertThat(warning)
                        .startsWith("OBS0201: Registration.register(): ")
                        .endsWith("Did you mean \"user_registred\"?"));
    }
}
