package dev.observables;

import java.util.List;

/**
 * What became of one event: the outcome of each of its listeners. It is the payload of {@code <event>:completed}, and
 * the value of the stage that {@link Observables#send(String)} returns.
 *
 * <p>Immutable. {@code toString} tells neither payload nor arguments.
 */
public interface Delivery {

    /**
     * The event that was delivered.
     *
     * @return the event
     */
    ObservableEvent event();

    /**
     * The outcomes, one for each listener.
     *
     * @return an unmodifiable list; empty if nobody listens
     */
    List<Outcome> outcomes();

    /**
     * Whether every listener succeeded.
     *
     * @return true if there is no failure, so also if nobody listens
     */
    boolean succeeded();

    /**
     * The outcomes that are not {@link Outcome.Status#SUCCEEDED}.
     *
     * @return an unmodifiable list; empty if every listener succeeded
     */
    List<Outcome> failures();
}
