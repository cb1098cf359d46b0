package dev.observables.tck.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observable;
import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.GenericEntity;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a returned Response means. The caller is the test itself. */
@Tag("embedded")
class ResponseTest {

    @ApplicationScoped
    static class Tickets {

        @Observable(send = "answered", sendOnFailure = "refused")
        Response answer(Response response) {
            return response;
        }

        @Observable(send = "answered", sendOnFailure = "refused")
        CompletionStage<Response> answerLater(CompletableFuture<Response> response) {
            return response;
        }

        @Observable(send = "answered", sendOnFailure = "refused")
        Optional<Response> answerPerhaps(Optional<Response> response) {
            return response;
        }
    }

    static Deployment deployment;

    final Tickets tickets = deployment.get(Tickets.class);
    final RestJournal journal = deployment.get(RestJournal.class);

    @BeforeAll
    static void deploy() {
        deployment = Deployment.of(RestJournal.class, Tickets.class).start();
    }

    @AfterAll
    static void undeploy() {
        deployment.close();
    }

    @BeforeEach
    void forget() {
        journal.forget();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 299, 301, 304, 399})
    @Assertion("OBS-1.3: Each status below 400 sends the entity, the same object.")
    @Assertion("OBS-1.9: The caller gets the same Response.")
    void entityOfASuccessIsSent(int status) {
        var ticket = new StringBuilder("a ticket");
        var response = Response.status(status).entity(ticket).build();

        assertThat(tickets.answer(response)).isSameAs(response);

        assertThat(journal.payload("answered")).isSameAs(ticket);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 409, 499, 500, 503})
    @Assertion("OBS-1.8: Each status of 400 or more sends the Response itself, as a failure.")
    @Assertion("OBS-1.3: And is no success.")
    void errorResponseIsAFailure(int status) {
        var response = Response.status(status).entity("no ticket").build();

        assertThat(tickets.answer(response)).isSameAs(response);

        assertThat(journal.payload("refused")).isSameAs(response);
    }

    @Test
    @Assertion("OBS-1.3: 204 has no entity: a success with a null payload.")
    void responseWithoutEntityIsSentWithoutPayload() {
        tickets.answer(Response.noContent().build());

        assertThat(journal.payload("answered")).isNull();
    }

    @Test
    @Assertion("OBS-1.3: A GenericEntity is an entity's type: what it holds is the payload.")
    void contentOfAGenericEntityIsSent() {
        var list = List.of("a ticket");
        tickets.answer(Response.ok(new GenericEntity<List<String>>(list) {}).build());

        assertThat(journal.payload("answered")).isSameAs(list);
    }

    @Test
    @Assertion("OBS-1.2: Nothing is heard before the stage completes with the Response.")
    @Assertion("OBS-1.3: Of a stage's Response the entity is the payload.")
    void responseOfAStageIsSentWhenItCompletes() {
        var response = new CompletableFuture<Response>();

        assertThat(tickets.answerLater(response)).isSameAs(response);
        assertThat(journal.names()).isEmpty();
        response.complete(Response.ok("a ticket").build());

        assertThat(journal.payload("answered")).isEqualTo("a ticket");
    }

    @Test
    @Assertion("OBS-1.8: A stage that completes with an error Response has failed.")
    void errorResponseOfAStageIsAFailure() {
        var response = Response.status(409).build();

        tickets.answerLater(CompletableFuture.completedFuture(response));

        assertThat(journal.payload("refused")).isSameAs(response);
    }

    @Test
    @Assertion("OBS-1.5: A present Response counts as one; nothing is sent for none.")
    void optionalResponseIsUnwrapped() {
        tickets.answerPerhaps(Optional.empty());
        assertThat(journal.names()).isEmpty();

        tickets.answerPerhaps(Optional.of(Response.ok("a ticket").build()));
        assertThat(journal.payload("answered")).isEqualTo("a ticket");
        journal.forget();

        tickets.answerPerhaps(Optional.of(Response.serverError().build()));
        assertThat(journal.names()).containsExactly("refused");
    }
}
