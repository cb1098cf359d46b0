package dev.observables.example.live;

import dev.observables.Observables;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Returns the topology, from which the page draws its graphs. */
@Path("/topology")
@RequestScoped
public class TopologyResource {

    @Inject
    Observables observables;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String topology() {
        return observables.topology().toJson();
    }
}
