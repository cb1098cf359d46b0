package dev.observables;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Sends events programmatically and shows what is in flight. It is a bean with the scope {@code @ApplicationScoped} and
 * can be injected anywhere.
 *
 * <p>All methods are safe for use by multiple threads, and none returns null.
 *
 * <p><strong>Threads.</strong> The {@code send} methods return as soon as the event has been accepted. No listener runs
 * on the calling thread. If {@code observables.max-in-flight} calls are in flight and {@code observables.overflow} is
 * {@code wait}, the calling thread waits for up to {@code observables.overflow-timeout} until there is room, except
 * inside a listener, where it never waits. Calls for which there is no room are
 * {@linkplain Outcome.Status#REJECTED rejected}, which is reported in their outcomes and not by an exception.
 *
 * <p><strong>Transactions.</strong> In an active transaction (Jakarta Transactions 2.0: status ACTIVE or
 * MARKED_ROLLBACK) the event is delivered after the commit. After a rollback it is not delivered, and its stage completes
 * exceptionally with an {@link IllegalStateException}. Waiting for that stage inside the same transaction would deadlock;
 * where this can be detected, it throws an {@code IllegalStateException}.
 *
 * <p><strong>Durable listeners.</strong> An event with a {@linkplain Durable durable} listener is stored before {@code send}
 * returns, in the active transaction or, if there is none, in one of its own. If it cannot be stored, the transaction is
 * marked for rollback, and {@code send} throws an exception whose message has a code.
 *
 * <p><strong>Stages.</strong> The stage that a {@code send} method returns completes when every listener has finished.
 * It completes normally, whatever the outcomes of the listeners are. The caller cannot complete or cancel it, and its
 * default asynchronous executor is the one that runs the listeners. It does not wait for durable listeners, whose outcome in
 * the delivery is {@link Outcome.Status#STORED}.
 *
 * <p>Specification: clauses OBS-1.12, OBS-3.2, OBS-3.3, OBS-5.1, OBS-10.1 to OBS-10.3, OBS-11.2,
 * OBS-11.3, OBS-11.9 and OBS-12.1.
 *
 * @since 1.0
 */
public interface Observables {

    /**
     * Sends an event without payload and arguments.
     *
     * @param event the event's name
     * @return the stage that completes with the delivery when every listener has finished
     * @throws IllegalArgumentException if the name is not valid or is the name of a derived event; the message has a code
     */
    CompletionStage<Delivery> send(String event);

    /**
     * Sends an event with a payload.
     *
     * @param event the event's name
     * @param payload the payload, or null
     * @return the stage that completes with the delivery when every listener has finished
     * @throws IllegalArgumentException if the name is not valid or is the name of a derived event; the message has a code
     */
    CompletionStage<Delivery> send(String event, @Nullable Object payload);

    /**
     * Sends an event with a payload and arguments.
     *
     * @param event the event's name
     * @param payload the payload, or null
     * @param arguments the arguments by name; the map is copied, its values are not, and they may be null
     * @return the stage that completes with the delivery when every listener has finished
     * @throws IllegalArgumentException if the name is not valid or is the name of a derived event, or if the map or one
     *     of its keys is null; the message has a code
     */
    CompletionStage<Delivery> send(String event, @Nullable Object payload, Map<String, ?> arguments);

    /**
     * Returns an object whose {@code send} methods send events as consequences of a given event: they have its
     * correlation id, its id as their causation id, and its depth plus one.
     *
     * <p>Events that are sent on the thread of a listener's call are consequences of the event that the listener
     * received, without this method. It is meant for other threads, such as those that run a stage's continuation.
     *
     * @param event the causing event
     * @return an object that sends consequences of the event
     * @throws IllegalArgumentException if the event is null; the message has a code
     */
    Observables causedBy(ObservableEvent event);

    /**
     * Returns an object whose {@code send} methods send events with a given key, so that {@link Ordered @Ordered} listeners
     * are called for them one at a time. It can be combined with {@link #causedBy}.
     *
     * @param key the key, or null for events without one
     * @return an object that sends events with the key
     */
    Observables withKey(@Nullable String key);

    /**
     * Returns the events of the deployment with their senders and listeners.
     *
     * @return the topology, as it was read when the deployment started
     */
    Topology topology();

    /**
     * Returns the number of listener calls that were accepted and have not finished. When the stage of an event
     * completes, its calls are no longer counted. Not counted are events that will be delivered after a commit, and
     * sending methods whose own stage has not completed. A call of a durable listener counts while it runs or is queued here,
     * and not while it is stored for later.
     *
     * @return the number of calls that are running or queued
     */
    int inFlight();

    /**
     * Waits until no listener call is in flight, including the calls for events that listeners send and for derived
     * events, and no call of a durable listener of this deployment is stored that is due now.
     *
     * @param timeout the maximum time to wait; if it is zero or negative, the method returns at once
     * @return true if no call is in flight or due; false if the timeout elapsed, or if the thread was interrupted, in which case
     *     its interrupt flag is set
     */
    boolean awaitQuiet(Duration timeout);
}
