package dev.observables.tck.report.broken;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Argument;
import dev.observables.Observable;
import dev.observables.Payload;
import dev.observables.tck.Assertion;
import dev.observables.tck.report.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Parameters of a listener on a method that does not listen. */
@Tag("embedded")
class ForgottenListenTest {

    @ApplicationScoped
    static class Onboarding {
        void welcome(@Payload String registration) {}
    }

    @ApplicationScoped
    static class Roles {
        @Observable(send = "role_assigned")
        void assign(@Argument("email") String email) {}

        @Observable(listen = "role_assigned")
        void count() {}
    }

    @Test
    @Assertion("OBS-7.3: Marks a payload and forgets @Observable.")
    void payloadWithoutListenIsReported() {
        assertThat(Findings.onlyWarning(Onboarding.class))
                .startsWith(
                        "OBS0215: Onboarding.welcome(String): has an annotated parameter (@Payload) but does not listen")
                .contains("@Observable(listen = \"...\")");
    }

    @Test
    @Assertion("OBS-7.3: Marks an argument on a method that only sends.")
    void argumentOfASenderIsReported() {
        assertThat(Findings.onlyWarning(Roles.class))
                .startsWith(
                        "OBS0215: Roles.assign(String): has an annotated parameter (@Argument) but does not listen");
    }
}
