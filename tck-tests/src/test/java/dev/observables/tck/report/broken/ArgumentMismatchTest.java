package dev.observables.tck.report.broken;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Argument;
import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.tck.Assertion;
import dev.observables.tck.report.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An argument that its listener can never take, or that is never sent. */
@Tag("embedded")
class ArgumentMismatchTest {

    @ApplicationScoped
    static class Registration {
        @Observable(send = "user_registered")
        void register(String email, int age) {}

        @Observable(send = "user_removed")
        void remove() {}
    }

    @ApplicationScoped
    static class Misfit {
        @Observable(listen = "user_registered")
        void welcome(@Argument("age") String age) {}
    }

    @ApplicationScoped
    static class Misspelt {
        @Observable(listen = "user_registered")
        void welcome(@Argument("emial") String address) {}
    }

    @ApplicationScoped
    static class NotSent {
        @Observable(listen = "user_removed")
        void farewell(@Argument String email) {}
    }

    @ApplicationScoped
    static class Fitting {
        @Observable(listen = "user_registered")
        void welcome(@Argument String email, @Argument("age") Integer years) {}

        @Observable(listen = "user_removed")
        void farewell(ObservableEvent event) {}
    }

    @ApplicationScoped
    static class AnyFarewell {
        @Observable(listen = "user_removed")
        void farewell() {}
    }

    @Test
    @Assertion("OBS-2.5: Asks for an int argument as a String.")
    @Assertion("OBS-7.3: Asks for an int argument as a String.")
    void argumentThatCannotFitIsReportedWithBothMethodsAndTypes() {
        assertThat(Findings.onlyWarning(Registration.class, Misfit.class, AnyFarewell.class))
                .startsWith("OBS0205: Misfit.welcome(String): the argument \"age\" of \"user_registered\" as sent by"
                        + " Registration.register(String, int) is of type int")
                .contains("parameter age of type java.lang.String");
    }

    @Test
    @Assertion("OBS-2.5: Misspells the name of an argument.")
    @Assertion("OBS-7.3: Misspells the name of an argument.")
    void misspeltArgumentIsReportedWithTheNearest() {
        assertThat(Findings.onlyWarning(Registration.class, Misspelt.class, AnyFarewell.class))
                .startsWith("OBS0206: Misspelt.welcome(String): \"user_registered\" as sent by"
                        + " Registration.register(String, int) has no argument \"emial\".")
                .contains("Did you mean \"email\"?", "email, age");
    }

    @Test
    @Assertion("OBS-2.5: Asks a sender without parameters for an argument.")
    @Assertion("OBS-7.3: Asks a sender without parameters for an argument.")
    void argumentOfASenderThatHasNoneIsReported() {
        assertThat(Findings.onlyWarning(Registration.class, NotSent.class, Fitting.class))
                .startsWith("OBS0206: NotSent.farewell(String): \"user_removed\" as sent by Registration.remove()"
                        + " has no argument \"email\".");
    }

    @Test
    @Assertion("OBS-2.5: Asks for arguments as they are sent.")
    void argumentsThatFitAreNotReported() {
        assertThat(Findings.warnings(Registration.class, Fitting.class)).isEmpty();
    }
}
