package dev.observables.tck.enterprise.rest;

import dev.observables.Observable;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Without a scope: a bean on some servers. */
@Path("bare")
public class BareResource {

    @GET
    @Observable(send = "enterprise.bare")
    public String answer() {
        return "bare";
    }
}
