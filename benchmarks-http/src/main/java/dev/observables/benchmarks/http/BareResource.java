package dev.observables.benchmarks.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

@Path("bare")
@RequestScoped
public class BareResource {

    @GET
    public String send(@QueryParam("parcel") String parcel) {
        return parcel;
    }
}
