package dev.observables.tck.enterprise.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.tck.Assertion;
import dev.observables.tck.ObservablesTest;
import dev.observables.tck.SkippedOn;
import dev.observables.tck.enterprise.Client;
import dev.observables.tck.enterprise.Client.Answer;
import dev.observables.tck.enterprise.EnterpriseJournal;
import dev.observables.tck.inside.StartLog;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** A resource whose one method sends, and whose other method has an interceptor binding of its own. */
@ObservablesTest
class MixedBindingsTest {

    private static final String SENDS = "a resource with package-private methods sends on this server";
    private static final String REPORTED =
            "its Weld places the resource's subclass in another package, where it would lose package-private methods";

    @Inject
    EnterpriseJournal journal;

    @Test
    @Assertion("OBS-1.11: The first method's event is heard, and no warning was logged.")
    void methodWithoutABindingOfItsOwnSends() throws Exception {
        assertThat(Client.of("rest/shelf").get()).isEqualTo(new Answer(200, "bread"));

        assertThat(journal.event("enterprise.taken").payload()).isEqualTo("bread");
        assertThat(StartLog.matching("ShelfResource.take")).isEmpty();
    }

    @Test
    @SkippedOn(container = "liberty", reason = REPORTED)
    @Assertion("OBS-1.11: The same, where the other method is package-private.")
    void methodBesideAPackagePrivateOneSends() throws Exception {
        assertThat(Client.of("rest/cupboard").get()).isEqualTo(new Answer(200, "cheese"));

        assertThat(journal.event("enterprise.taken").payload()).isEqualTo("cheese");
        assertThat(StartLog.matching("CupboardResource.take")).isEmpty();
    }

    @Test
    @SkippedOn(
            container = {"wildfly", "payara-micro", "payara", "glassfish", "glassfish8", "tomee"},
            reason = SENDS)
    @Assertion("OBS-7.3: It answers, nothing is heard, and one warning names the method.")
    void methodThatIsNotInterceptedIsReported() throws Exception {
        assertThat(Client.of("rest/cupboard").get()).isEqualTo(new Answer(200, "cheese"));

        assertThat(journal.names()).isEmpty();
        assertThat(StartLog.matching("OBS0226")).singleElement().asString().contains("CupboardResource.take()");
    }
}
