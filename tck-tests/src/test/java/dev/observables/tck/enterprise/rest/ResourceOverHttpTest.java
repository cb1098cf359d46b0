package dev.observables.tck.enterprise.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.observables.tck.Assertion;
import dev.observables.tck.ObservablesTest;
import dev.observables.tck.enterprise.Client;
import dev.observables.tck.enterprise.Client.Answer;
import dev.observables.tck.enterprise.EnterpriseJournal;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ObservablesTest
class ResourceOverHttpTest {

    @Inject
    EnterpriseJournal journal;

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 299, 301, 303, 399})
    @Assertion("OBS-1.3: For each status below 400 the client's body is the listener's payload.")
    @Assertion("OBS-1.9: The client gets the resource's status and body.")
    void entityOfASuccessIsSent(int status) throws Exception {
        assertThat(get("status/" + status)).isEqualTo(new Answer(status, "ticket " + status));

        var event = journal.event("enterprise.answered");
        assertThat(event.payload()).isEqualTo("ticket " + status);
        assertThat(event.arguments()).containsEntry("status", status);
    }

    @Test
    @Assertion("OBS-1.3: 204 has no entity: a success with a null payload.")
    void successWithoutEntityIsSentWithoutPayload() throws Exception {
        assertThat(get("status/204")).isEqualTo(new Answer(204, ""));

        assertThat(journal.event("enterprise.answered").payload()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 409, 410, 500, 503})
    @Assertion("OBS-1.8: For each status of 400 or more the Response is a failure's payload.")
    @Assertion("OBS-1.9: The client gets the resource's status and body.")
    void errorResponseIsAFailure(int status) throws Exception {
        assertThat(get("status/" + status)).isEqualTo(new Answer(status, "ticket " + status));

        assertThat(journal.event("enterprise.refused").payload())
                .asInstanceOf(type(Response.class))
                .returns(status, Response::getStatus);
    }

    @Test
    @Assertion("OBS-1.6: The client gets JSON, and the listener the object that it was made of.")
    void entityIsSentAsTheObjectThatItIs() throws Exception {
        var answer = get("entity?seat=7a");

        assertThat(answer.body()).isEqualTo("{\"seat\":\"7a\"}");
        var event = journal.event("enterprise.answered");
        assertThat(event.payload()).asInstanceOf(type(Ticket.class)).returns("7a", Ticket::getSeat);
        assertThat(event.arguments()).containsEntry("seat", "7a");
    }

    @Test
    @Assertion("OBS-1.8: What the method throws is the payload.")
    @Assertion("OBS-1.9: Its mapper still answers.")
    void mappedExceptionIsAFailure() throws Exception {
        assertThat(get("thrown/mapped")).isEqualTo(new Answer(409, "taken"));

        assertThat(journal.event("enterprise.refused").payload()).isInstanceOf(Conflict.class);
    }

    @Test
    @Assertion("OBS-1.8: A WebApplicationException is the payload, and answers as it says.")
    void webApplicationExceptionIsAFailure() throws Exception {
        assertThat(get("thrown/web").status()).isEqualTo(404);

        assertThat(journal.event("enterprise.refused").payload()).isInstanceOf(NotFoundException.class);
    }

    @Test
    @Assertion("OBS-1.8: An exception that nothing maps is the payload, and the server answers 500.")
    void unmappedExceptionIsAFailure() throws Exception {
        assertThat(get("thrown/unmapped").status()).isEqualTo(500);

        assertThat(journal.event("enterprise.refused").payload()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @Assertion("OBS-1.3: The entity waits, while it is written, for a listener to have heard of it.")
    void streamedEntityIsSentBeforeItIsWritten() throws Exception {
        assertThat(get("stream")).isEqualTo(new Answer(200, "streamed"));

        assertThat(journal.event("enterprise.streamed").payload()).isInstanceOf(StreamingOutput.class);
    }

    private static Answer get(String path) throws Exception {
        return Client.of("rest/tickets/" + path).get();
    }
}
