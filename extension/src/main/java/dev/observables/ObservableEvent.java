package dev.observables;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event that was sent, as its listeners receive it.
 *
 * <p>Events are immutable and safe for use by multiple threads, to the extent that their payload and arguments are: these
 * are the sender's own objects, which are neither copied nor serialised. {@code toString} contains neither of them.
 *
 * <p>A {@linkplain Durable durable} listener receives the event as it was stored: payload and arguments are copies, read from
 * JSON. {@link #payload()} and {@link #arguments()} then consist of maps, lists, strings, numbers and booleans, and
 * {@link #payload(Class)} reads the payload into that type.
 *
 * <p>No method returns null, except {@link #payload()}, {@link #payload(Class)}, {@link #causationId()} and {@link #key()}; the values of
 * {@link #arguments()} may be null.
 *
 * <p>Specification: clauses OBS-1.6, OBS-2.4, OBS-3.4, OBS-5.1, OBS-11.6, OBS-11.13 and OBS-12.1.
 *
 * @since 1.0
 */
public interface ObservableEvent {

    /**
     * Returns the event's unique id, a UUID of version 7 (RFC 9562). Compared as strings, ids are ordered by the time of
     * sending.
     *
     * @return the id
     */
    String id();

    /**
     * Returns the event's name.
     *
     * @return the name under which the event was sent, such as {@code user_registered} or
     *     {@code user_registered:completed}
     */
    String name();

    /**
     * Returns the time at which the event was sent.
     *
     * @return the time, with a precision of one millisecond
     */
    Instant time();

    /**
     * Returns the event's payload: the result of the sending method, or the object given to
     * {@link Observables#send(String, Object)}.
     *
     * @return the payload, or null if there is none
     */
    @Nullable
    Object payload();

    /**
     * Returns the event's payload as an instance of a type.
     *
     * @param <T> the type
     * @param type the class of the type; a primitive type's class stands for its wrapper class
     * @return the payload, or null if there is none
     * @throws ClassCastException if the payload is not an instance of the type; the message contains the event's name
     *     and both types, but not the payload
     * @throws RuntimeException if the payload of a stored event cannot be read as one; the message has a code
     */
    <T> @Nullable T payload(Class<T> type);

    /**
     * Returns the arguments of the sending call by name. {@link Argument} describes the names.
     *
     * @return an unmodifiable map whose values may be null; empty if the sending method has no parameters or the event
     *     was sent without arguments
     */
    Map<String, @Nullable Object> arguments();

    /**
     * Returns the name of the sender.
     *
     * @return bean class and method, such as {@code RegistrationResource#register}, or {@code Observables#send} for an
     *     event that was sent programmatically
     */
    String source();

    /**
     * Returns the id of the chain of events to which this event belongs.
     *
     * @return the id of the chain's first event, which is the event's own id if it is the first
     */
    String correlationId();

    /**
     * Returns the id of the event that caused this one: the event whose listener sent it, or the event from which it is
     * derived.
     *
     * @return the id of the causing event, or null if this event is the first of its chain
     */
    @Nullable
    String causationId();

    /**
     * Returns the distance from the first event of the chain. It is 0 for the first event and increases by one with each
     * event that a listener sends. A derived event has the depth of the event from which it is derived.
     *
     * @return the depth
     */
    int depth();

    /**
     * Returns the event's key. {@link Ordered @Ordered} listeners are called for events of the same key one at a time. A
     * derived event has the key of the event from which it is derived.
     *
     * @return the key that {@link Observable#key} or {@link Observables#withKey} gave the event, or null if it has none
     */
    @Nullable
    String key();

    /**
     * Returns the number of this call of the listener for this event. A {@linkplain Durable durable} listener is called again
     * after it failed, and may be called again after a crash.
     *
     * @return 1 for the first call, and always 1 for a listener that is not durable
     */
    int attempt();
}
