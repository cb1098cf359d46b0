package dev.observables;

import java.time.Instant;
import java.util.Map;

/**
 * What was sent: one event, as its listeners see it.
 *
 * <p>Immutable and safe for use by several threads, as far as its payload and arguments are: those are the sender's own
 * objects, neither copied nor serialised. {@code toString} tells neither.
 */
public interface ObservableEvent {

    /**
     * Identifies the event: a UUID of version 7 (RFC 9562). Ids sort, as strings, in the order of sending.
     *
     * @return an id that no other event has
     */
    String id();

    /**
     * The event's name.
     *
     * @return the name it was sent under, such as {@code user_registered} or {@code user_registered:completed}
     */
    String name();

    /**
     * When the event was sent.
     *
     * @return the time, in milliseconds' precision
     */
    Instant time();

    /**
     * The result of the sending method, or what was given to {@link Observables#send(String, Object)}.
     *
     * @return the payload, or null
     */
    Object payload();

    /**
     * The payload as a given type.
     *
     * @param <T> the type
     * @param type the type's class
     * @return the payload, or null
     * @throws ClassCastException if the payload is of another type; the message names event and types, not the payload
     */
    <T> T payload(Class<T> type);

    /**
     * The arguments of the sending call by name, as {@link Argument} describes it.
     *
     * @return an unmodifiable map, whose values may be null; empty if the sender took none
     */
    Map<String, Object> arguments();

    /**
     * Who sent the event.
     *
     * @return bean class and method, such as {@code RegistrationResource#register}, or {@code Observables#send}
     */
    String source();

    /**
     * Identifies the chain of events that this one belongs to.
     *
     * @return the id of the first event of the chain; the event's own id if it is the first
     */
    String correlationId();

    /**
     * Identifies the event whose listener sent this one, or from which this one is derived.
     *
     * @return the id of the causing event, or null if this one is the first of its chain
     */
    String causationId();

    /**
     * How many steps the event is away from the first one of its chain. A derived event has its cause's depth.
     *
     * @return 0 for the first event of a chain, and one more for each event that a listener sends
     */
    int depth();
}
