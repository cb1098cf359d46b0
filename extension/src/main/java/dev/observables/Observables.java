package dev.observables;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/**
 * Sends events by program, and looks into what is under way. An injectable bean of scope {@code @ApplicationScoped}.
 *
 * <p>Safe for use by several threads. The {@code send} methods return when the event is handed over; no listener runs on
 * the calling thread. Where more than {@code observables.max-in-flight} calls are under way and
 * {@code observables.overflow} is {@code wait}, they wait for room for up to {@code observables.overflow-timeout};
 * inside a listener they never wait.
 *
 * <p>In an active transaction (Jakarta Transactions 2.0: status ACTIVE or MARKED_ROLLBACK) an event goes out after the
 * commit; after a rollback its stage completes exceptionally with an {@link IllegalStateException}. To wait for that
 * stage inside the same transaction can never end, and is refused with an {@code IllegalStateException} where it can be
 * detected.
 *
 * <p>The stage that a {@code send} method returns completes normally whatever the listeners' outcomes are. It cannot be
 * completed or cancelled by the caller, and its default asynchronous executor is the one that listeners run on.
 */
public interface Observables {

    /**
     * Sends an event without payload and arguments.
     *
     * @param event the event's name
     * @return the stage that completes when all listeners have finished
     * @throws IllegalArgumentException if the name is not valid or is a derived one; the message has a code
     */
    CompletionStage<Delivery> send(String event);

    /**
     * Sends an event with a payload.
     *
     * @param event the event's name
     * @param payload the payload, or null
     * @return the stage that completes when all listeners have finished
     * @throws IllegalArgumentException if the name is not valid or is a derived one; the message has a code
     */
    CompletionStage<Delivery> send(String event, Object payload);

    /**
     * Sends an event with a payload and arguments.
     *
     * @param event the event's name
     * @param payload the payload, or null
     * @param arguments the arguments by name; values may be null. The map is copied, its values are not
     * @return the stage that completes when all listeners have finished
     * @throws IllegalArgumentException if the name is not valid or is a derived one, or if the arguments or one of their
     *     names are null; the message has a code
     */
    CompletionStage<Delivery> send(String event, Object payload, Map<String, ?> arguments);

    /**
     * Sends as a consequence of an event, with its correlation id, its id as causation id, and its depth plus one. On a
     * listener's own thread that is so anyway; this is for a stage's continuation or another thread.
     *
     * @param event the event that causes what is sent through the returned object
     * @return an object that sends in the event's name
     * @throws IllegalArgumentException if the event is null
     */
    Observables causedBy(ObservableEvent event);

    /**
     * The events of the deployment with their senders and listeners.
     *
     * @return the topology as read when the deployment started
     */
    Topology topology();

    /**
     * Counts the listener calls that were accepted and have not finished. When an event's stage completes, its calls
     * are no longer counted. An event that waits for a commit, and a sender's own unfinished stage, do not count.
     *
     * @return the number of calls under way or queued
     */
    int inFlight();

    /**
     * Waits until no listener call is under way or queued, those of follow-up and derived events included.
     *
     * @param timeout how long to wait at most; zero or less only looks
     * @return true if nothing is in flight; false if the timeout is over, or if the thread was interrupted, whose
     *     interrupt flag is then set
     */
    boolean awaitQuiet(Duration timeout);
}
