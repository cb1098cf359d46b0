package dev.observables.benchmarks.http;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

/** The same four calls, given to the same executor by hand. */
@Path("hand")
@RequestScoped
public class HandResource {

    @Resource
    ManagedExecutorService executor;

    @Inject
    Calls calls;

    @GET
    public String send(@QueryParam("parcel") String parcel) {
        calls.countRequest();
        executor.execute(() -> calls.count(parcel));
        executor.execute(() -> calls.count(parcel));
        executor.execute(() -> calls.count(parcel));
        executor.execute(() -> calls.count(parcel));
        return parcel;
    }
}
