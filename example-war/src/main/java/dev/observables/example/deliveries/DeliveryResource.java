package dev.observables.example.deliveries;

import dev.observables.outbox.Filter;
import dev.observables.outbox.Outbox;
import dev.observables.outbox.StoredDelivery;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Shows the stored calls that have not succeeded, without payloads, which are private to the customers. */
@Path("/deliveries")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DeliveryResource {

    private static final int SHOWN = 50;

    /**
     * A call, as it is shown.
     *
     * @param id the event's id
     * @param event the event's name
     * @param listener the listener's stored name
     * @param state what it is doing
     * @param attempts how many attempts have begun
     * @param next when the next one follows, or null
     * @param failure what the last one failed with, or null
     */
    public record StoredCall(
            String id,
            String event,
            String listener,
            StoredDelivery.State state,
            int attempts,
            Instant next,
            String failure) {

        static StoredCall of(StoredDelivery delivery) {
            return new StoredCall(
                    delivery.eventId(),
                    delivery.event(),
                    delivery.listener(),
                    delivery.state(),
                    delivery.attempts(),
                    delivery.nextAttempt(),
                    delivery.failure());
        }
    }

    /**
     * What became of a request to change calls.
     *
     * @param changed how many there were
     */
    public record Change(int changed) {}

    @Inject
    Outbox outbox;

    /** Lists the calls that are running or pending, and after them those that are dead. */
    @GET
    public List<StoredCall> stored() {
        var all = Filter.all().limit(SHOWN);
        return Stream.concat(outbox.waiting(all).stream(), outbox.dead(all).stream())
                .map(StoredCall::of)
                .toList();
    }

    /** Makes a call due at once, with all its attempts. */
    @POST
    @Path("/retry")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Change retry(@FormParam("id") @NotBlank String id, @FormParam("listener") @NotBlank String listener) {
        return new Change(outbox.retry(Filter.all().id(id).listener(listener)));
    }

    /** Removes a call. */
    @POST
    @Path("/discard")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Change discard(@FormParam("id") @NotBlank String id, @FormParam("listener") @NotBlank String listener) {
        return new Change(outbox.discard(Filter.all().id(id).listener(listener), "Discarded on the page"));
    }
}
