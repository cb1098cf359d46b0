package dev.observables.tck.apps.stressed;

import dev.observables.Observables;
import dev.observables.tck.stress.Books;
import dev.observables.tck.stress.Ledger;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.time.Duration;

/** Opens the ledger, which is the test's, and tells when all is quiet. */
@Path("/")
@RequestScoped
public class AccountResource {

    @Inject
    Books books;

    @Inject
    Observables observables;

    @Inject
    LateSender lateSender;

    /** @param late how many of the last sends are left for the time of the undeployment */
    @POST
    @Path("open")
    public void open(
            @QueryParam("ledger") String file,
            @QueryParam("seed") long seed,
            @QueryParam("sends") int sends,
            @QueryParam("late") int late)
            throws IOException {
        books.open(Ledger.in(java.nio.file.Path.of(file), seed, sends));
        lateSender.leave(sends - late, sends);
    }

    @GET
    @Path("about")
    @Produces(MediaType.TEXT_PLAIN)
    public String quiet() {
        return (observables.awaitQuiet(Duration.ofSeconds(30)) ? "quiet, " : "not quiet, ")
                + observables.inFlight()
                + " in flight";
    }
}
