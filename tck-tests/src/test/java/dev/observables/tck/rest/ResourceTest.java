package dev.observables.tck.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.awaitility.Awaitility.await;

import dev.observables.Observable;
import dev.observables.tck.Assertion;
import dev.observables.tck.Deployment;
import dev.observables.tck.rest.RestServer.Answer;
import dev.observables.tck.rest.RestServer.Conflict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A bean's resource methods, asked over HTTP. */
@Tag("embedded")
class ResourceTest {

    /** Public, as Jersey needs it. */
    @Path("resource")
    @ApplicationScoped
    public static class Tickets {

        private final CountDownLatch heard = new CountDownLatch(1);

        @GET
        @Path("made")
        @Observable(send = "made", sendOnFailure = "refused")
        public Response make(@QueryParam("seat") String seat) {
            return created(seat);
        }

        @GET
        @Path("later")
        @Observable(send = "made", sendOnFailure = "refused")
        public CompletionStage<Response> makeLater(@QueryParam("seat") String seat) {
            return CompletableFuture.supplyAsync(() -> created(seat));
        }

        @GET
        @Path("taken")
        @Observable(send = "made", sendOnFailure = "refused")
        public Response throwConflict() {
            throw new Conflict("taken");
        }

        @GET
        @Path("missing")
        @Observable(send = "made", sendOnFailure = "refused")
        public String throwNotFound() {
            throw new WebApplicationException("no such seat", 404);
        }

        @GET
        @Path("stream")
        @Observable(send = "streamed", sendOnFailure = "refused")
        public Response stream() {
            return Response.ok((StreamingOutput) output -> {
                        awaitListener();
                        output.write("streamed".getBytes(StandardCharsets.UTF_8));
                    })
                    .build();
        }

        @Observable(listen = "streamed")
        void hear() {
            heard.countDown();
        }

        private static Response created(String seat) {
            return Response.created(URI.create("/seats/" + seat)).entity(seat).build();
        }

        /** Writes only what a listener has heard of before. */
        private void awaitListener() throws IOException {
            try {
                if (!heard.await(5, TimeUnit.SECONDS)) {
                    throw new IOException("not sent before it is written");
                }
            } catch (InterruptedException e) {
                throw new InterruptedIOException();
            }
        }
    }

    static Deployment deployment;
    static RestServer server;

    final RestJournal journal = deployment.get(RestJournal.class);

    @BeforeAll
    static void deploy() throws IOException {
        deployment = Deployment.of(RestJournal.class, Tickets.class).start();
        server = RestServer.of(deployment.get(Tickets.class));
    }

    @AfterAll
    static void undeploy() {
        server.close();
        deployment.close();
    }

    @BeforeEach
    void forget() {
        journal.forget();
    }

    @Test
    @Assertion("OBS-1.3: The client's body is the listener's payload, and its query the argument.")
    void entityIsSent() throws Exception {
        assertThat(server.get("resource/made?seat=7a"))
                .returns(201, Answer::status)
                .returns("7a", Answer::body);
        assertThat(journal.payload("made")).isEqualTo("7a");
        assertThat(journal.events().get(0).arguments()).containsEntry("seat", "7a");
    }

    @Test
    @Assertion("OBS-1.2: The same for a stage that another thread completes; the client has its answer.")
    void entityOfAStageIsSent() throws Exception {
        assertThat(server.get("resource/later?seat=7b"))
                .returns(201, Answer::status)
                .returns("7b", Answer::body);
        // a stage tells its dependents in any order, so the client may be the first
        await().until(() -> !journal.names().isEmpty());
        assertThat(journal.payload("made")).isEqualTo("7b");
    }

    @Test
    @Assertion("OBS-1.8: What the method throws is the payload; its mapper still answers.")
    @Assertion("OBS-1.9: The same.")
    void mappedExceptionIsAFailure() throws Exception {
        assertThat(server.get("resource/taken")).returns(409, Answer::status).returns("taken", Answer::body);
        assertThat(journal.payload("refused")).isInstanceOf(Conflict.class);
    }

    @Test
    @Assertion("OBS-1.8: A thrown WebApplicationException is the payload, and answers as it says.")
    void webApplicationExceptionIsAFailure() throws Exception {
        assertThat(server.get("resource/missing").status()).isEqualTo(404);

        assertThat(journal.payload("refused"))
                .asInstanceOf(type(WebApplicationException.class))
                .returns(404, failure -> failure.getResponse().getStatus());
    }

    @Test
    @Assertion("OBS-1.3: The entity waits, while it is written, for a listener to have heard of it.")
    void streamedEntityIsSentBeforeItIsWritten() throws Exception {
        var answer = server.get("resource/stream");

        assertThat(answer.body()).isEqualTo("streamed");
        assertThat(journal.payload("streamed")).isInstanceOf(StreamingOutput.class);
    }
}
