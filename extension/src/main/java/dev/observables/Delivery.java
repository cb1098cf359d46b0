package dev.observables;

import java.util.List;

/**
 * The result of delivering one event: the event and the outcome of each of its listeners.
 *
 * <p>A delivery is the value of the stage that {@link Observables#send(String)} returns, and the payload of the derived
 * event {@code <event>:completed}. It exists once every listener has finished, whatever the outcomes are.
 *
 * <p>Deliveries are immutable and safe for use by multiple threads. No method returns null. {@code toString} contains
 * neither the payload nor the arguments of the event.
 *
 * <p>Specification: clauses OBS-3.2 and OBS-6.1.
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
     * Returns whether every listener succeeded.
     *
     * @return true if {@link #failures()} is empty, which includes an event without listeners
     */
    boolean succeeded();

    /**
     * Returns the outcomes whose status is not {@link Outcome.Status#SUCCEEDED}.
     *
     * @return an unmodifiable list; empty if every listener succeeded
     */
    List<Outcome> failures();
}
