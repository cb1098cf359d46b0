package dev.observables.example.registration;

import static dev.observables.example.registration.RegistrationEvents.USER_REGISTERED;

import dev.observables.Observable;
import dev.observables.example.Reaction;
import dev.observables.example.Reactions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;

/** Registers customers. The scope makes the resource a bean on every server, which it has to be to send events. */
@Path("/registrations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RegistrationResource {

    @Inject
    Reactions reactions;

    /**
     * Registers a customer. The event's payload is the entity of the response; a refusal, whose status is 400, sends
     * nothing.
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Observable(send = USER_REGISTERED)
    public Response register(@FormParam("email") String email, @FormParam("name") String name) {
        var refusal = Refusal.of(email, name);
        if (refusal.isPresent()) {
            return Response.status(Status.BAD_REQUEST).entity(refusal.get()).build();
        }
        var registration = new Registration(email, name);
        return Response.created(
                        UriBuilder.fromPath("registrations/{email}/reactions").build(registration.email()))
                .entity(registration)
                .build();
    }

    /** Lists what the listeners did about a customer, so far: they do not keep the registration waiting. */
    @GET
    @Path("/{email}/reactions")
    public List<Reaction> reactions(@PathParam("email") String email) {
        return reactions.about(email);
    }
}
