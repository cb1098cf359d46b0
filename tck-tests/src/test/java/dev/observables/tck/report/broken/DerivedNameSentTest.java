package dev.observables.tck.report.broken;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observable;
import dev.observables.tck.Assertion;
import dev.observables.tck.report.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sending what only the library sends. */
@Tag("embedded")
class DerivedNameSentTest {

    @ApplicationScoped
    static class Registration {
        @Observable(send = "user_registered:completed")
        void register() {}
    }

    @ApplicationScoped
    static class Payment {
        @Observable(sendOnFailure = "payment:failed")
        void pay() {}
    }

    @Test
    @Assertion(id = "OBS-7.2", strategy = "Sends a name that ends in :completed.")
    void completedCannotBeSent() {
        assertThat(Findings.onlyError(Registration.class))
                .startsWith("OBS0102: Registration.register(): \"user_registered:completed\" is a derived name")
                .contains("Listen to it instead");
    }

    @Test
    @Assertion(id = "OBS-7.2", strategy = "Sends a name that ends in :failed.")
    void failedCannotBeSent() {
        assertThat(Findings.onlyError(Payment.class))
                .startsWith("OBS0102: Payment.pay(): \"payment:failed\" is a derived name");
    }
}
