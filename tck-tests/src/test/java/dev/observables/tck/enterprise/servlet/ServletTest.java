package dev.observables.tck.enterprise.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.tck.Assertion;
import dev.observables.tck.ObservablesTest;
import dev.observables.tck.enterprise.Client;
import dev.observables.tck.enterprise.Client.Answer;
import dev.observables.tck.enterprise.EnterpriseJournal;
import dev.observables.tck.inside.StartLog;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** A servlet whose method is annotated, and which calls a bean whose method is. */
@ObservablesTest
class ServletTest {

    @Inject
    EnterpriseJournal journal;

    @Test
    @Assertion("OBS-7.3: A servlet that is a bean answers, and one warning names its method.")
    @Assertion("OBS-1.11: What the bean sends is heard alone.")
    void beanSendsForAServletWhichIsReported() throws Exception {
        assertThat(Client.of("front-door").get()).isEqualTo(new Answer(200, "ring"));

        assertThat(journal.event("enterprise.rung").payload()).isEqualTo("ring");
        assertThat(StartLog.matching("FrontDoorServlet.doGet"))
                .singleElement()
                .asString()
                .contains("OBS0230");
    }
}
