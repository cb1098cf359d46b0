package dev.observables.tck.report.broken;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Argument;
import dev.observables.Observable;
import dev.observables.tck.Assertion;
import dev.observables.tck.report.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Arguments of derived events, which have none. */
@Tag("embedded")
class DerivedArgumentTest {

    @ApplicationScoped
    static class Welcome {
        @Observable(listen = "user_registered")
        void welcome() {}
    }

    @ApplicationScoped
    static class OfFailure {
        @Observable(listen = "user_registered:failed")
        void undo(@Argument("email") String email) {}
    }

    @ApplicationScoped
    static class OfCompletion {
        @Observable(listen = "*:completed")
        void undo(@Argument String email) {}
    }

    @ParameterizedTest
    @ValueSource(classes = {OfFailure.class, OfCompletion.class})
    @Assertion("OBS-2.5: A listener of a derived event that asks for an argument is reported.")
    void argumentOfADerivedEventIsReported(Class<?> listener) {
        assertThat(Findings.onlyWarning(Registration.class, Welcome.class, listener))
                .startsWith("OBS0206: " + listener.getSimpleName() + ".undo(String): ")
                .contains("has no argument \"email\"");
    }
}
