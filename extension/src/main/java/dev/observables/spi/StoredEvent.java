package dev.observables.spi;

import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is read from the journal: the values that {@link dev.observables.ObservableEvent} has, payload and arguments in
 * the type that a listener's parameter needs.
 *
 * @since 1.0
 */
public interface StoredEvent {

    /**
     * Returns the event's id.
     *
     * @return the id
     */
    String id();

    /**
     * Returns the event's name.
     *
     * @return the name
     */
    String name();

    /**
     * Returns when the event was sent.
     *
     * @return the time
     */
    Instant time();

    /**
     * Returns the sender's name.
     *
     * @return the source
     */
    String source();

    /**
     * Returns the id of the chain's first event.
     *
     * @return the id
     */
    String correlationId();

    /**
     * Returns the id of the causing event.
     *
     * @return the id, or null if there is none
     */
    @Nullable
    String causationId();

    /**
     * Returns the distance from the chain's first event.
     *
     * @return the depth
     */
    int depth();

    /**
     * Returns the event's key.
     *
     * @return the key, or null if there is none
     */
    @Nullable
    String key();

    /**
     * Returns the number of this attempt.
     *
     * @return the number, from 1
     */
    int attempt();

    /**
     * Returns the payload as an object of a type.
     *
     * @param type the type, with its type arguments; {@code Object} for maps, lists, strings and numbers
     * @return a new object at each call, or null if the payload is null
     * @throws JournalException if it cannot be read as one
     */
    @Nullable
    Object payload(Type type);

    /**
     * Returns whether an argument of the name was stored.
     *
     * @param name the argument's name
     * @return whether there is one, which may be null
     */
    boolean hasArgument(String name);

    /**
     * Returns an argument as an object of a type.
     *
     * @param name the argument's name
     * @param type the type, as for {@link #payload}
     * @return a new object at each call, or null if the argument is null or was not stored
     * @throws JournalException if it cannot be read as one
     */
    @Nullable
    Object argument(String name, Type type);

    /**
     * Returns all stored arguments as maps, lists, strings and numbers.
     *
     * @return an unmodifiable map
     */
    Map<String, @Nullable Object> arguments();
}
