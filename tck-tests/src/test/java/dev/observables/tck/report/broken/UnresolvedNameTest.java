package dev.observables.tck.report.broken;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observable;
import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import dev.observables.tck.report.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A name by configuration, where the configuration has none. */
@Tag("embedded")
class UnresolvedNameTest {

    @ApplicationScoped
    static class Registration {
        @Observable(send = "${tenant.prefix}_registered")
        void register() {}
    }

    @ApplicationScoped
    static class Onboarding {
        @Observable(listen = "${tenant.prefix}_registered")
        void welcome() {}
    }

    @Test
    @Assertion("OBS-7.2: Sends a name with a key that has no value.")
    void keyWithoutValueIsReported() {
        assertThat(Findings.errors(Registration.class))
                .containsExactly("OBS0109: Registration.register(): \"${tenant.prefix}_registered\" refers to the"
                        + " configuration key \"tenant.prefix\", which has no value."
                        + " Set it or write ${tenant.prefix:default}.");
    }

    @Test
    @Assertion("OBS-7.2: Listens to a name with a key that has no value.")
    void keyWithoutValueIsReportedOfAListenerToo() {
        assertThat(Findings.onlyError(Onboarding.class)).startsWith("OBS0109: Onboarding.welcome(): ");
    }

    @Test
    @Assertion("OBS-7.2: Gives the key a value that makes no name.")
    void valueThatMakesNoNameIsReported() {
        assertThat(Findings.onlyError(Deployment.of(Registration.class).with("tenant.prefix", "a b")))
                .startsWith("OBS0101: Registration.register(): \"a b_registered\" is not an event name");
    }
}
