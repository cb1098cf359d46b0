package dev.observables.tck.report.broken;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observable;
import dev.observables.tck.Assertion;
import dev.observables.tck.report.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A listener that no type of its bean offers. */
@Tag("embedded")
class NotABusinessMethodTest {

    interface Greeter {
        void greet();
    }

    @ApplicationScoped
    @Typed(Greeter.class)
    static class Onboarding implements Greeter {
        @Override
        public void greet() {}

        @Observable(listen = "user_registered")
        public void welcome() {}
    }

    @Test
    @Assertion("OBS-7.2: Listens with a method of a bean that has one interface as its type, without that method.")
    void listenerThatTheBeanTypesLackIsRefused() {
        assertThat(Findings.onlyError(Onboarding.class))
                .startsWith("OBS0110: Onboarding.welcome(): ")
                .contains(Greeter.class.getName(), "Declare it in");
    }
}
