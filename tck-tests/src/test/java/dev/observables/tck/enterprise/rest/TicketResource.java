package dev.observables.tck.enterprise.rest;

import dev.observables.Observable;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;

/** Answers at once, in each way that a resource can. */
@Path("tickets")
@RequestScoped
public class TicketResource {

    @Inject
    Turnstile turnstile;

    @GET
    @Path("status/{status}")
    @Observable(send = "enterprise.answered", sendOnFailure = "enterprise.refused")
    public Response status(@PathParam("status") int status) {
        var response = Response.status(status);
        return status == 204
                ? response.build()
                : response.entity("ticket " + status).type(MediaType.TEXT_PLAIN).build();
    }

    @GET
    @Path("entity")
    @Produces(MediaType.APPLICATION_JSON)
    @Observable(send = "enterprise.answered", sendOnFailure = "enterprise.refused")
    public Ticket entity(@QueryParam("seat") String seat) {
        return new Ticket(seat);
    }

    @GET
    @Path("thrown/{kind}")
    @Observable(send = "enterprise.answered", sendOnFailure = "enterprise.refused")
    public String fail(@PathParam("kind") String kind) {
        throw switch (kind) {
            case "mapped" -> new Conflict("taken");
            case "web" -> new NotFoundException("no such seat");
            default -> new IllegalStateException("no mapper");
        };
    }

    @GET
    @Path("stream")
    @Produces(MediaType.TEXT_PLAIN)
    @Observable(send = "enterprise.streamed", sendOnFailure = "enterprise.refused")
    public Response stream() {
        var passed = turnstile.close();
        return Response.ok((StreamingOutput) output -> {
                    // written only when a listener has heard of it
                    passed.join();
                    output.write("streamed".getBytes(StandardCharsets.UTF_8));
                })
                .build();
    }
}
