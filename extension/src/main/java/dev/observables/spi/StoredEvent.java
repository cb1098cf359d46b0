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

    String id();

    String name();

    Instant time();

    String source();

    String correlationId();

    @Nullable
    String causationId();

    int depth();

    @Nullable
    String key();

    /** The number of this attempt, from 1. */
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

    /** Returns whether an argument of the name was stored. */
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

    /** Returns all stored arguments as maps, lists, strings and numbers. */
    Map<String, @Nullable Object> arguments();
}
