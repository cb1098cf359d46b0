package dev.observables.tck.report.broken;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observable;
import dev.observables.tck.Assertion;
import dev.observables.tck.report.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Annotations on methods without a body. */
@Tag("embedded")
class AbstractMethodTest {

    interface Registration {
        @Observable(send = "user_registered")
        void register();
    }

    @ApplicationScoped
    static class Registering implements Registration {
        @Override
        public void register() {}
    }

    abstract static class Onboarding {
        @Observable(listen = "user_registered")
        abstract void welcome();
    }

    @ApplicationScoped
    static class Welcoming extends Onboarding {
        @Override
        void welcome() {}
    }

    @Test
    @Assertion("OBS-7.3: Annotates an abstract method of an interface.")
    void methodOfAnInterfaceIsReported() {
        assertThat(Findings.onlyWarning(Registering.class))
                .startsWith("OBS0211: Registration.register(): ")
                .contains("Annotate the implementing method");
    }

    @Test
    @Assertion("OBS-7.3: Annotates an abstract method of a class.")
    void methodOfAnAbstractClassIsReported() {
        assertThat(Findings.onlyWarning(Welcoming.class)).startsWith("OBS0211: Onboarding.welcome(): ");
    }
}
