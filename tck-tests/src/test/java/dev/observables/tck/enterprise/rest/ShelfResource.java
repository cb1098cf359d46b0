package dev.observables.tck.enterprise.rest;

import dev.observables.Observable;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Has an injected field, and declares an interceptor binding on a method that does not send. */
@Path("shelf")
@RequestScoped
public class ShelfResource {

    @Inject
    Turnstile turnstile;

    @GET
    @Observable(send = "enterprise.taken")
    public String take() {
        return "bread";
    }

    @GET
    @Path("filled")
    @Transactional
    public String fill() {
        return "filled";
    }
}
