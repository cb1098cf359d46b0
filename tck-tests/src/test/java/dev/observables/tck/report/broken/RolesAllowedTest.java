package dev.observables.tck.report.broken;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observable;
import dev.observables.tck.Assertion;
import dev.observables.tck.report.Findings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Roles where nobody checks them. */
@Tag("embedded")
class RolesAllowedTest {

    @ApplicationScoped
    static class Administration {
        @Observable(send = "user_removed")
        @RolesAllowed("admin")
        void remove() {}

        @Observable(listen = "user_removed")
        @RolesAllowed("admin")
        void erase() {}
    }

    @Test
    @Assertion("OBS-7.3: Listens with @RolesAllowed on a bean that is no enterprise bean.")
    void rolesOfAListenerAreReported() {
        assertThat(Findings.onlyWarning(Administration.class))
                .startsWith("OBS0210: Administration.erase(): @RolesAllowed has no effect")
                .contains("session bean");
    }
}
