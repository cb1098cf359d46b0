package dev.observables.tck.report.broken;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observable;
import dev.observables.tck.Assertion;
import dev.observables.tck.report.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same name twice. */
@Tag("embedded")
class DuplicateNameTest {

    @ApplicationScoped
    static class Twice {
        @Observable(
                send = {"user_registered", "user_registered", "user_registered"},
                listen = {"invitation_accepted", "invitation_accepted"})
        void register() {}
    }

    @ApplicationScoped
    static class Inviting {
        @Observable(
                send = "invitation_accepted",
                sendOnFailure = {"invitation_lost", "invitation_lost"})
        void accept() {}

        @Observable(listen = {"user_registered", "invitation_lost"})
        void count() {}
    }

    @Observable(send = "user_registered")
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface Registers {}

    @ApplicationScoped
    static class ByTwoAnnotations {
        @Registers
        @Observable(send = "user_registered")
        void register() {}

        @Observable(listen = "user_registered")
        void count() {}
    }

    @ApplicationScoped
    static class ByConfiguration {
        @Observable(send = {"${name:user_registered}", "user_registered"})
        void register() {}

        @Observable(listen = "user_registered")
        void count() {}
    }

    @Test
    @Assertion("OBS-1.7: Gives a name three times, and looks for one warning.")
    @Assertion("OBS-7.3: Gives a name several times in each member.")
    void nameIsReportedOnceForEachMember() {
        assertThat(Findings.warnings(Twice.class, Inviting.class))
                .satisfiesExactlyInAnyOrder(
                        warning -> assertThat(warning)
                                .startsWith("OBS0203: Twice.register(): \"user_registered\" is listed twice in send."),
                        warning -> assertThat(warning)
                                .startsWith("OBS0203: Twice.register(): \"invitation_accepted\" is listed twice in"
                                        + " listen."),
                        warning -> assertThat(warning)
                                .startsWith("OBS0203: Inviting.accept(): \"invitation_lost\" is listed twice in"
                                        + " sendOnFailure."));
    }

    @Test
    @Assertion("OBS-7.3: Gives one name by a composed and a plain annotation, and by configuration and in letters.")
    void nameIsTheSameHoweverItIsGiven() {
        assertThat(Findings.onlyWarning(ByTwoAnnotations.class))
                .startsWith("OBS0203: ByTwoAnnotations.register(): \"user_registered\"");
        assertThat(Findings.onlyWarning(ByConfiguration.class))
                .startsWith("OBS0203: ByConfiguration.register(): \"user_registered\"");
    }
}
