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

/** A parameter that nothing of an event is for. */
@Tag("embedded")
class UnboundParameterTest {

    interface Mailer {}

    @ApplicationScoped
    static class Unmarked {
        @Observable(listen = "user_registered")
        void welcome(@Payload String registration, Mailer mailer) {}
    }

    @ApplicationScoped
    static class MarkedTwice {
        @Observable(listen = "user_registered")
        void welcome(@Payload @Argument("email") String registration) {}
    }

    @Test
    @Assertion("OBS-7.2: Listens with a parameter that should have been injected.")
    void parameterOfNoKindIsReportedWithWhatThereIs() {
        assertThat(Findings.onlyError(Unmarked.class))
                .startsWith("OBS0105: Unmarked.welcome(String, Mailer): parameter mailer of type Mailer is not bound")
                .contains("ObservableEvent, @Payload and @Argument", "inject anything else");
    }

    @Test
    @Assertion("OBS-7.2: Marks a parameter as payload and argument.")
    void parameterOfTwoKindsIsReported() {
        assertThat(Findings.onlyError(MarkedTwice.class))
                .startsWith("OBS0105: MarkedTwice.welcome(String): parameter registration of type String")
                .contains("both a payload and an argument");
    }
}
