package dev.observables.tck.enterprise.contexts;

import static dev.observables.tck.Patience.LIMIT;
import static org.awaitility.Awaitility.await;

import dev.observables.Observable;
import dev.observables.Observables;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Sends at once, after the commit, or when a thread that the server does not manage has completed its stage or its response. */
@Path("surroundings")
@RequestScoped
public class SurroundingsResource {

    @Inject
    Observables observables;

    @GET
    @Path("at-once")
    @Observable(send = "surroundings_asked")
    public String sendAtOnce() {
        return "asked";
    }

    @GET
    @Path("after-commit")
    @Transactional
    @Observable(send = "surroundings_asked")
    public String sendAfterCommit() {
        return "asked";
    }

    @GET
    @Path("programmatically")
    public String sendProgrammatically() {
        observables.send("surroundings_asked");
        return "asked";
    }

    @GET
    @Path("stage")
    @Observable(send = "surroundings_asked")
    public CompletionStage<String> sendWithAStage() {
        var stage = new CompletableFuture<String>();
        CompletableFuture.runAsync(() -> {
            // completed only after the method has returned it
            await().atMost(LIMIT).until(() -> stage.getNumberOfDependents() > 0);
            stage.complete("asked");
        });
        return stage;
    }

    @GET
    @Path("response")
    @Observable(send = "surroundings_asked")
    public void sendWithAResponse(@Suspended AsyncResponse response) {
        CompletableFuture.runAsync(() -> response.resume("asked"));
    }
}
