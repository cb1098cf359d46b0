package dev.observables.benchmarks.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("calls")
@RequestScoped
public class CallsResource {

    @Inject
    Calls calls;

    /** The requests, which cause the calls, and then the calls. */
    @GET
    public String count() {
        return calls.requests() + " " + calls.count();
    }
}
