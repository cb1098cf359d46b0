package dev.observables.tck.enterprise.rest;

import dev.observables.Observable;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** Answers later, from another thread, in each way that a resource can. */
@Path("late-tickets")
@RequestScoped
public class LateTicketResource {

    @Resource
    ManagedExecutorService executor;

    @GET
    @Path("stage/{end}")
    @Observable(send = "enterprise.answered", sendOnFailure = "enterprise.refused")
    public CompletionStage<Response> stage(@PathParam("end") String end) {
        var stage = new CompletableFuture<Response>();
        executor.execute(() -> {
            switch (end) {
                case "value" -> stage.complete(Response.ok("a ticket").build());
                case "error" -> stage.complete(error());
                case "mapped" -> stage.completeExceptionally(new Conflict("taken"));
                default -> stage.completeExceptionally(new IllegalStateException("no mapper"));
            }
        });
        return stage;
    }

    @GET
    @Path("response/{end}")
    @Observable(send = "enterprise.answered", sendOnFailure = "enterprise.refused")
    public void response(@PathParam("end") String end, @Suspended AsyncResponse response) {
        if (end.equals("timeout")) {
            response.setTimeout(10, TimeUnit.MILLISECONDS);
            return;
        }
        executor.execute(() -> {
            switch (end) {
                case "value" -> response.resume("a ticket");
                case "response" -> response.resume(Response.accepted("a ticket").build());
                case "error" -> response.resume(error());
                case "mapped" -> response.resume(new Conflict("taken"));
                case "cancel" -> response.cancel();
                default -> response.resume(new IllegalStateException("no mapper"));
            }
        });
    }

    private static Response error() {
        return Response.status(Response.Status.GONE).entity("sold out").build();
    }
}
