package dev.observables.tck.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import dev.observables.tck.LogCapture;
import dev.observables.tck.Patience;
import dev.observables.tck.report.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A configuration source that throws instead of answering. */
@Tag("embedded")
class FailingSourceTest {

    private static final Throwable DOWN = new IllegalStateException("the backend does not answer");

    @ApplicationScoped
    static class Reports {

        @Observable(listen = "report.*")
        void read(ObservableEvent event) {}
    }

    @ApplicationScoped
    static class Named {

        @Observable(send = "${tenant:none}_created")
        void create() {}

        @Observable(listen = "no name")
        void misread() {}
    }

    static Stream<Throwable> failures() {
        return Stream.of(
                DOWN,
                new NoClassDefFoundError("of/the/Driver"),
                new StackOverflowError(),
                new IOException("not declared by the source"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    @Assertion("OBS-7.2: Deploys two mistakes while the source fails for one key, in several ways.")
    void keyThatCannotBeReadIsAnErrorBesideTheOthers(Throwable failure) {
        try (var source = FailingSource.throwing(failure)) {
            source.failFor("observables.max-depth"::equals);

            assertThat(Findings.errors(Named.class))
                    .satisfiesExactlyInAnyOrder(
                            error -> assertThat(error).startsWith("OBS0101: Named.misread(): "),
                            error -> assertThat(error)
                                    .startsWith("OBS0112: observables.max-depth: ")
                                    .contains(failure.toString())
                                    .contains("Make the source available or remove it"));
        }
    }

    @Test
    @Assertion("OBS-7.2: Deploys while the source fails for every key of the library.")
    void keysOfOneCauseAreOneError() {
        try (var source = FailingSource.throwing(DOWN)) {
            source.failFor(key -> key.startsWith("observables."));

            assertThat(Findings.errors(Reports.class))
                    .singleElement()
                    .asString()
                    .startsWith("OBS0112: ")
                    .contains(
                            "observables.enabled, ",
                            "observables.validation, ",
                            "observables.listener.\"Reports#read\".executor");
        }
    }

    @Test
    @Assertion("OBS-7.2: Deploys while the source fails to list its keys.")
    void listOfKeysThatCannotBeReadIsAnError() {
        try (var source = FailingSource.throwing(DOWN)) {
            source.failToList();

            assertThat(Findings.errors(Reports.class))
                    .containsExactly("OBS0112: the list of all keys: cannot be read, because a configuration source"
                            + " failed: " + DOWN + ". Make the source available or remove it, and deploy again.");
        }
    }

    @Test
    @Assertion("OBS-7.2: Deploys a name with a key, and a default, that the source fails to read.")
    void keyOfANameThatCannotBeReadIsAnErrorInSpiteOfItsDefault() {
        try (var source = FailingSource.throwing(DOWN)) {
            source.failFor("tenant"::equals);

            assertThat(Findings.errors(Named.class))
                    .anySatisfy(error -> assertThat(error).startsWith("OBS0112: tenant: "))
                    .hasSize(2);
        }
    }

    @ParameterizedTest
    @MethodSource("failures")
    @Assertion("OBS-8.1: Sends names that are first used at run time while the source fails, in several ways.")
    void failureAtRunTimeReachesNoSender(Throwable failure) {
        try (var source = FailingSource.throwing(failure);
                var log = LogCapture.open();
                var deployment = Deployment.of(Reports.class).start()) {
            source.failFor(key -> key.startsWith("observables."));

            for (var name : new String[] {"report.daily", "report.weekly", "report.daily"}) {
                var delivery = Patience.result(deployment.observables().send(name));

                assertThat(delivery.succeeded()).isTrue();
                assertThat(delivery.outcomes()).hasSize(1);
            }

            assertThat(log.matching("OBS0320"))
                    .singleElement()
                    .asString()
                    .startsWith("SEVERE OBS0320: observables.event.\"report.daily\".enabled: ")
                    .contains(failure.toString());
        }
    }

    @Test
    @Assertion("OBS-8.1: Sends a name that is switched off, first while the source fails and then when it answers.")
    void keyThatCouldNotBeReadIsReadAtTheNextUse() {
        try (var source = FailingSource.throwing(DOWN);
                var deployment = Deployment.of(Reports.class)
                        .with("observables.event.\"report.daily\".enabled", "false")
                        .start()) {
            source.failFor(key -> key.startsWith("observables."));
            var meanwhile = Patience.result(deployment.observables().send("report.daily"));
            source.recover();
            var afterwards = Patience.result(deployment.observables().send("report.daily"));

            assertThat(meanwhile.outcomes()).hasSize(1);
            assertThat(afterwards.outcomes()).isEmpty();
        }
    }
}
