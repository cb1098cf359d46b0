package dev.observables.example;

import dev.observables.ObservableEvent;
import java.time.Instant;

/**
 * One thing that a listener did.
 *
 * @param listener the listener
 * @param action what it did
 * @param thread the name of the thread it did it on
 * @param event the name of the event it heard
 * @param eventId the id of that event
 * @param correlationId the id of the first event of the chain
 * @param causationId the id of the event that caused the one heard, or null
 * @param time when it was done
 */
public record Reaction(
        String listener,
        String action,
        String thread,
        String event,
        String eventId,
        String correlationId,
        String causationId,
        Instant time) {

    static Reaction now(String listener, String action, ObservableEvent event) {
        return new Reaction(
                listener,
                action,
                Thread.currentThread().getName(),
                event.name(),
                event.id(),
                event.correlationId(),
                event.causationId(),
                Instant.now());
    }
}
