package dev.observables;

import java.util.List;

/**
 * The result of delivering one event: the event and the outcome of each of its listeners.
 *
 * <p>A delivery is the value of the stage that {@link Observables#send(String)} returns, and the payload of the derived
 * event {@code <event>:completed}. It exists once every listener has finished, whatever the outcomes are.
 *
 * <p>In the delivery that a sender sees, the outcome of a {@linkplain Durable durable} listener is
 * {@link Outcome.Status#STORED}: the stage does not wait for it. In the payload of {@code <event>:completed} it is what has
 * become of the listener's call in the end.
 *
 * <p>Deliveries are immutable and safe for use by multiple threads. No method returns null. {@code toString} contains
 * neither the payload nor the arguments of the event.
 *
 * <p>Specification: clauses OBS-3.2, OBS-6.1 and OBS-11.9.
 *
 * @since 1.0
 */
public interface Delivery {

    /**
     * Returns the event that was delivered.
     *
     * @return the event
     */
    ObservableEvent event();

    /**
     * Returns the outcomes, one for each listener of the event.
     *
     * @return an unmodifiable list; empty if the event has no listeners
     */
    List<Outcome> outcomes();

    /**
     * Returns whether every listener succeeded or, if it is durable, was stored.
     *
     * @return true if {@link #failures()} is empty, which includes an event without listeners
     */
    boolean succeeded();

    /**
     * Returns the outcomes whose status is neither {@link Outcome.Status#SUCCEEDED} nor {@link Outcome.Status#STORED}.
     *
     * @return an unmodifiable list; empty if every listener succeeded
     */
    List<Outcome> failures();
}
