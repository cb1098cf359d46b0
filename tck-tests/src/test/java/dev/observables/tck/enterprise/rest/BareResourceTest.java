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

/** A resource without a scope: a sender where it is a bean, and reported where it is not. */
@ObservablesTest
class BareResourceTest {

    private static final String NO_BEAN = "a resource without a scope is no CDI bean on this server";
    private static final String A_BEAN = "a resource without a scope is a CDI bean on this server";

    @Inject
    EnterpriseJournal journal;

    @Test
    @SkippedOn(
            container = {"payara-micro", "payara", "glassfish", "glassfish8", "tomee"},
            reason = NO_BEAN)
    @Assertion("OBS-1.11: Its event is heard, and no warning was logged.")
    void resourceThatIsABeanSends() throws Exception {
        assertThat(Client.of("rest/bare").get()).isEqualTo(new Answer(200, "bare"));

        assertThat(journal.event("enterprise.bare").payload()).isEqualTo("bare");
        assertThat(StartLog.matching("OBS0214")).isEmpty();
    }

    @Test
    @SkippedOn(
            container = {"wildfly", "liberty"},
            reason = A_BEAN)
    @SkippedOn(
            container = "tomee",
            reason = "its Jakarta REST 3.0 does not look for a library's features, so that the resource is not seen")
    @Assertion("OBS-7.3: It answers, nothing is heard, and one warning names the method.")
    void resourceThatIsNoBeanIsReported() throws Exception {
        assertThat(Client.of("rest/bare").get()).isEqualTo(new Answer(200, "bare"));

        assertThat(journal.names()).isEmpty();
        assertThat(StartLog.matching("OBS0214")).singleElement().asString().contains("BareResource.answer");
    }
}
