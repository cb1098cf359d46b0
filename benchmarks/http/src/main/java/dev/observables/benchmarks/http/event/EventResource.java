package dev.observables.benchmarks.http.event;

import dev.observables.Observable;
import dev.observables.benchmarks.http.Calls;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

@Path("event")
@RequestScoped
public class EventResource {

    static final String EVENT = "parcel_sent";

    @Inject
    Calls calls;

    @GET
    @Observable(send = EVENT)
    public String send(@QueryParam("parcel") String parcel) {
        calls.countRequest();
        return parcel;
    }
}
