package dev.observables.tck.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observable;
import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import dev.observables.tck.report.broken.Registration;
import dev.observables.tck.report.broken.RegistrationCount;
import jakarta.enterprise.context.ApplicationScoped;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What observables.validation makes of warnings. */
@Tag("embedded")
class ValidationTest {

    @ApplicationScoped
    static class Misspelt {
        @Observable(listen = "user_registred")
        void welcome() {}
    }

    @ApplicationScoped
    static class InError {
        @Observable(listen = "user_registered")
        private void welcome() {}
    }

    @Test
    @Assertion("OBS-7.3: Deploys two warnings without configuration, and as warn.")
    void warnIsTheDefaultAndLogs() {
        assertThat(Findings.warnings(Registration.class, Misspelt.class)).hasSize(2);
        assertThat(Findings.warnings(validation("warn", Registration.class, Misspelt.class)))
                .hasSize(2);
    }

    @Test
    @Assertion("OBS-7.3: Deploys two warnings as strict.")
    void strictFailsTheDeploymentWithEveryWarning() {
        assertThat(Findings.errors(validation("strict", Registration.class, Misspelt.class)))
                .satisfiesExactlyInAnyOrder(
                        error -> assertThat(error).startsWith("OBS0201: Registration.register(): "),
                        error -> assertThat(error)
                                .startsWith("OBS0202: Misspelt.welcome(): ")
                                .contains("Did you mean \"user_registered\"?"));
    }

    @Test
    @Assertion("OBS-7.3: Deploys an error and warnings as strict.")
    void strictListsErrorsAndWarningsTogether() {
        assertThat(Findings.errors(validation("strict", InError.class, Misspelt.class, Registration.class)))
                .extracting(error -> error.substring(0, 7))
                .contains("OBS0104", "OBS0202");
    }

    @Test
    @Assertion("OBS-7.3: Deploys what has no mistake as strict.")
    void strictLetsACleanDeploymentStart() {
        assertThat(Findings.warnings(validation("strict", Registration.class, RegistrationCount.class)))
                .isEmpty();
    }

    @Test
    @Assertion("OBS-7.3: Deploys two warnings as off.")
    void offLogsNoWarning() {
        assertThat(Findings.warnings(validation("off", Registration.class, Misspelt.class)))
                .isEmpty();
    }

    @Test
    @Assertion("OBS-7.2: Deploys an error as off.")
    void offStillFailsOnErrors() {
        assertThat(Findings.onlyError(validation("off", InError.class, Registration.class)))
                .startsWith("OBS0104: InError.welcome(): ");
    }

    private static Deployment.Preparation validation(String value, Class<?>... beans) {
        return Deployment.of(beans).with("observables.validation", value);
    }
}
