package dev.observables.example.cleanup;

import static dev.observables.example.cleanup.Cleanup.CLEANUP_DUE;

import dev.observables.Delivery;
import dev.observables.Observables;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Starts a clean-up on request, and lists the latest reports. */
@Path("/cleanups")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CleanupResource {

    private static final int SHOWN = 10;

    /**
     * A clean-up that was started on request.
     *
     * @param id its event's id
     * @param parts the outcome of each part
     */
    public record FinishedCleanup(String id, List<FinishedPart> parts) {

        static FinishedCleanup of(Delivery delivery) {
            var parts = delivery.outcomes().stream()
                    .map(outcome -> new FinishedPart(
                            outcome.listener(),
                            outcome.status().name(),
                            outcome.duration().toMillis()))
                    .toList();
            return new FinishedCleanup(delivery.event().id(), parts);
        }
    }

    /**
     * A part of a clean-up.
     *
     * @param listener the listener that did it
     * @param status how it ended
     * @param millis how long it took
     */
    public record FinishedPart(String listener, String status, long millis) {}

    /**
     * The schedule and the reports.
     *
     * @param next when the server's scheduler starts the next clean-up
     * @param reports the latest reports, newest first
     */
    public record Overview(Instant next, List<Report> reports) {}

    /**
     * A report.
     *
     * @param id the id of the event that started the clean-up
     * @param startedBy who started it
     * @param parts how many parts have reported
     * @param failures how many listeners have failed
     * @param summary what was removed
     */
    public record Report(String id, String startedBy, int parts, int failures, String summary) {}

    @Inject
    Observables observables;

    @Inject
    CleanupTimer timer;

    @PersistenceContext
    EntityManager entities;

    /** Starts a clean-up, and responds when all its parts have finished; no thread waits for them. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public CompletionStage<FinishedCleanup> begin(
            @FormParam("keepSeconds") @DefaultValue("2592000") @PositiveOrZero @Max(315_360_000) Integer keepSeconds) {
        var order = new CleanupOrder("hand", LocalDateTime.now().minusSeconds(keepSeconds));
        return observables.send(CLEANUP_DUE, order).thenApply(FinishedCleanup::of);
    }

    /** Returns the schedule and the reports. */
    @GET
    public Overview overview() {
        var reports = entities.createQuery("select r from CleanupReport r order by r.written desc", CleanupReport.class)
                .setMaxResults(SHOWN)
                .getResultStream()
                .map(CleanupReport::shown)
                .toList();
        return new Overview(timer.next(), reports);
    }
}
