package dev.observables.benchmarks.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

@Path("bare")
@RequestScoped
public class BareResource {

    @Inject
    Calls calls;

    @GET
    public String send(@QueryParam("parcel") String parcel) {
        calls.countRequest();
        return parcel;
    }
}
