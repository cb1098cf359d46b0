package dev.observables.tck.report.broken;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observable;
import dev.observables.tck.Assertion;
import dev.observables.tck.report.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Annotated methods of classes that are no beans. */
@Tag("embedded")
class NotABeanTest {

    @ApplicationScoped
    static class NoConstructor {
        NoConstructor(String name) {}

        @Observable(listen = "user_registered")
        void welcome() {}
    }

    @ApplicationScoped
    class Inner {
        @Observable(send = "user_registered")
        void register() {}
    }

    abstract static class Template {
        @Observable(listen = "user_registered")
        void welcome() {}
    }

    @ApplicationScoped
    @Alternative
    static class NotSelected {
        @Observable(listen = "user_registered")
        void welcome() {}
    }

    @Test
    @Assertion("OBS-7.3: Deploys a class without a constructor that a container can call.")
    void listenerOfAClassThatIsNoBeanIsReported() {
        assertThat(Findings.onlyWarning(Registration.class, RegistrationCount.class, NoConstructor.class))
                .startsWith("OBS0213: NoConstructor.welcome(): ")
                .contains(NoConstructor.class.getName());
    }

    @Test
    @Assertion("OBS-7.3: Deploys an inner class.")
    void senderOfAClassThatIsNoBeanIsReported() {
        assertThat(Findings.onlyWarning(Registration.class, RegistrationCount.class, Inner.class))
                .startsWith("OBS0213: Inner.register(): ");
    }

    @Test
    @Assertion("OBS-7.3: Deploys an abstract class and an alternative that is not selected.")
    void classThatIsMeantToBeNoBeanIsNotReported() {
        assertThat(Findings.warnings(Registration.class, RegistrationCount.class, Template.class, NotSelected.class))
                .isEmpty();
    }
}
