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

    @GET
    public String count() {
        return Long.toString(calls.count());
    }
}
