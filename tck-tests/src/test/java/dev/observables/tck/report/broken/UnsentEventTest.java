package dev.observables.tck.report.broken;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observable;
import dev.observables.Observables;
import dev.observables.tck.Assertion;
import dev.observables.tck.report.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A listener that is never called. */
@Tag("embedded")
class UnsentEventTest {

    @ApplicationScoped
    static class Onboarding {
        @Observable(listen = "user_registred")
        void welcome() {}
    }

    @ApplicationScoped
    static class Lonely {
        @Observable(listen = "order_created")
        void confirm() {}
    }

    @ApplicationScoped
    static class OfNoPattern {
        @Observable(listen = "order_*")
        void confirm() {}
    }

    @ApplicationScoped
    static class OfDerived {
        @Observable(listen = "user_registred:failed")
        void alarm() {}

        @Observable(listen = {"user_registered:completed", "*:failed", "*", "user_registered"})
        void count() {}
    }

    @ApplicationScoped
    static class ByProgram {
        @Inject
        Observables observables;
    }

    @ApplicationScoped
    static class ByProgramLater {
        @Inject
        Instance<Observables> observables;
    }

    @ApplicationScoped
    static class ByProgramOnDemand {
        @Inject
        Provider<Observables> observables;
    }

    @Test
    @Assertion("OBS-7.3: Listens to a misspelt name, with and without a bean that sends programmatically.")
    void nearNameIsSuggestedWhoeverElseMaySend() {
        assertThat(Findings.onlyWarning(Registration.class, RegistrationCount.class, Onboarding.class))
                .startsWith("OBS0202: Onboarding.welcome(): nobody sends \"user_registred\".")
                .endsWith("Did you mean \"user_registered\"?");
        assertThat(Findings.onlyWarning(Registration.class, RegistrationCount.class, Onboarding.class, ByProgram.class))
                .endsWith("Did you mean \"user_registered\"?");
    }

    @Test
    @Assertion("OBS-7.3: Listens to a name that is near to none, where nothing can send programmatically.")
    void nameThatNobodySendsIsReported() {
        assertThat(Findings.onlyWarning(Lonely.class))
                .startsWith("OBS0202: Lonely.confirm(): nobody sends \"order_created\".")
                .contains("Observables");
        assertThat(Findings.onlyWarning(OfNoPattern.class))
                .startsWith("OBS0202: OfNoPattern.confirm(): nobody sends \"order_*\".");
    }

    @Test
    @Assertion("OBS-7.3: Lets a bean have Observables injected, each way there is.")
    void nameThatMayBeSentProgrammaticallyIsNotReported() {
        assertThat(Findings.warnings(Lonely.class, ByProgram.class)).isEmpty();
        assertThat(Findings.warnings(Lonely.class, ByProgramLater.class)).isEmpty();
        assertThat(Findings.warnings(Lonely.class, ByProgramOnDemand.class)).isEmpty();
    }

    @Test
    @Assertion("OBS-7.3: Listens to the derived events of a misspelt, a sent and any event.")
    void derivedNameIsJudgedByItsEvent() {
        assertThat(Findings.onlyWarning(Registration.class, OfDerived.class))
                .startsWith("OBS0202: OfDerived.alarm(): nobody sends \"user_registred:failed\".")
                .contains("Did you mean \"user_registered");
    }
}
