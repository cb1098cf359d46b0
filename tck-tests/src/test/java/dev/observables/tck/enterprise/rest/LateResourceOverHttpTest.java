package dev.observables.tck.enterprise.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.observables.tck.Assertion;
import dev.observables.tck.ObservablesTest;
import dev.observables.tck.enterprise.Client;
import dev.observables.tck.enterprise.Client.Answer;
import dev.observables.tck.enterprise.EnterpriseJournal;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ObservablesTest
class LateResourceOverHttpTest {

    @Inject
    EnterpriseJournal journal;

    @Test
    @Assertion("OBS-1.2: The stage's Response answers, and its entity is the payload.")
    void entityOfAStageIsSent() throws Exception {
        assertThat(get("stage/value")).isEqualTo(new Answer(200, "a ticket"));

        assertThat(journal.event("enterprise.answered").payload()).isEqualTo("a ticket");
    }

    @Test
    @Assertion("OBS-1.4: The value answers, and is the payload.")
    void valueIsSent() throws Exception {
        assertThat(get("response/value")).isEqualTo(new Answer(200, "a ticket"));

        assertThat(journal.event("enterprise.answered").payload()).isEqualTo("a ticket");
    }

    @Test
    @Assertion("OBS-1.4: The Response answers, and its entity is the payload.")
    void entityOfAResponseIsSent() throws Exception {
        assertThat(get("response/response")).isEqualTo(new Answer(202, "a ticket"));

        assertThat(journal.event("enterprise.answered").payload()).isEqualTo("a ticket");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stage", "response"})
    @Assertion("OBS-1.4: An error Response answers, and is a failure's payload.")
    @Assertion("OBS-1.8: The same of a stage.")
    void errorResponseIsAFailure(String way) throws Exception {
        assertThat(get(way + "/error")).isEqualTo(new Answer(410, "sold out"));

        assertThat(journal.event("enterprise.refused").payload())
                .asInstanceOf(type(Response.class))
                .returns(410, Response::getStatus);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stage", "response"})
    @Assertion("OBS-1.4: A Throwable is a failure's payload, and its mapper answers.")
    @Assertion("OBS-1.8: The same of a stage.")
    void mappedThrowableIsAFailure(String way) throws Exception {
        assertThat(get(way + "/mapped")).isEqualTo(new Answer(409, "taken"));

        assertThat(journal.event("enterprise.refused").payload()).isInstanceOf(Conflict.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stage", "response"})
    @Assertion("OBS-1.4: A Throwable that nothing maps is the payload; the server answers 500.")
    @Assertion("OBS-1.8: The same of a stage.")
    void unmappedThrowableIsAFailure(String way) throws Exception {
        assertThat(get(way + "/unmapped").status()).isEqualTo(500);

        assertThat(journal.event("enterprise.refused").payload()).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancel", "timeout"})
    @Assertion("OBS-1.4: Cancelled or timed out, it is a failure, and answered by 503.")
    void responseThatIsNeverResumedIsAFailure(String end) throws Exception {
        assertThat(get("response/" + end).status()).isEqualTo(503);

        assertThat(journal.event("enterprise.refused").payload()).isInstanceOf(Throwable.class);
    }

    private static Answer get(String path) throws Exception {
        return Client.of("rest/late-tickets/" + path).get();
    }
}
