package dev.observables.outbox.internal.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event to be stored.
 *
 * @param event what is kept of it
 * @param deliveries one for each durable listener
 * @param memoryOwner the incarnation of the node whose in-memory listeners are part of the event's completion, or null if there
 *     are none or nothing follows its completion
 * @param completionHeard whether something follows its completion
 */
public record NewEvent(
        EventRow event,
        List<NewDelivery> deliveries,
        @Nullable String memoryOwner,
        boolean completionHeard) {

    public NewEvent {
        deliveries = List.copyOf(deliveries);
    }

    int open() {
        return deliveries.size() + (memoryOwner == null ? 0 : 1);
    }
}
