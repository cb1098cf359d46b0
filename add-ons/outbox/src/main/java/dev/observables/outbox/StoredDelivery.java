package dev.observables.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One stored call of a durable listener for one event, as it was when it was read.
 *
 * <p>Stored deliveries are immutable. No method returns null, except {@link #key}, {@link #nextAttempt} and {@link #failure}.
 * {@code toString} contains nothing of the event's payload or arguments.
 *
 * <p>Specification: clause OBS-11.7.
 *
 * @see Outbox
 * @since 1.0
 */
public interface StoredDelivery {

    /**
     * What a stored delivery is doing. Later versions may add constants.
     *
     * @since 1.0
     */
    enum State {
        /** It is due, or will be at {@link StoredDelivery#nextAttempt}. */
        WAITING,
        /** A node calls its listener, or is about to. */
        RUNNING,
        /** It has used up its attempts, and is kept until it is retried, discarded or {@code observables.outbox.retention} is over. */
        DEAD,
        /** It waits, and no live node has a listener of its name. */
        UNKNOWN_LISTENER
    }

    /**
     * Returns the id of the event.
     *
     * @return the id, as {@link dev.observables.ObservableEvent#id} returns it
     */
    String eventId();

    /**
     * Returns the name of the event.
     *
     * @return the name
     */
    String event();

    /**
     * Returns the name of the listener.
     *
     * @return its stored name
     */
    String listener();

    /**
     * Returns the event's key.
     *
     * @return the key, or null if the event has none
     */
    @Nullable
    String key();

    /**
     * Returns the time at which the event was sent.
     *
     * @return the time by the clock of the node that sent it, with a precision of one millisecond
     */
    Instant sent();

    /**
     * Returns how many attempts have begun.
     *
     * @return the number; 0 before the first
     */
    int attempts();

    /**
     * Returns the time from which the next attempt may begin.
     *
     * @return the time by the database's clock, in the past if it is due; null if the delivery is dead or running
     */
    @Nullable
    Instant nextAttempt();

    /**
     * Returns what the delivery is doing.
     *
     * @return the state
     */
    State state();

    /**
     * Returns what the last attempt failed with.
     *
     * @return class and message of the exception; null if no attempt has failed
     */
    @Nullable
    String failure();

    /**
     * Returns what is stored of the event: a JSON object with its payload and arguments. They may be confidential, and are read
     * from the database when this is called.
     *
     * @return the JSON text
     * @throws IllegalStateException if the delivery has ended meanwhile, or the database cannot be reached
     */
    String json();
}
