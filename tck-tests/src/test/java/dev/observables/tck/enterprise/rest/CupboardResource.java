package dev.observables.tck.enterprise.rest;

import dev.observables.Observable;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Like {@link ShelfResource}, with a method that no subclass in another package can override. */
@Path("cupboard")
@RequestScoped
public class CupboardResource {

    @Inject
    Turnstile turnstile;

    @GET
    @Observable(send = "enterprise.taken")
    public String take() {
        return fill();
    }

    @Transactional
    String fill() {
        return "cheese";
    }
}
