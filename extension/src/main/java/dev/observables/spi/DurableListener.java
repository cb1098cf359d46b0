package dev.observables.spi;

import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A listener that is durable for at least one of its events.
 *
 * @param id its stored name
 * @param place the method, for messages
 * @param payload the type of its payload's parameter, if it has one
 * @param arguments the types of its parameters for arguments, by the arguments' names
 * @param attempts how many attempts its annotation allows
 * @param abortOn what its annotation does not repeat
 * @param isOrdered whether it is called in the order of keys
 * @since 1.0
 */
public record DurableListener(
        String id,
        String place,
        Optional<Type> payload,
        Map<String, Type> arguments,
        int attempts,
        Set<Class<? extends Throwable>> abortOn,
        boolean isOrdered) {

    /**
     * Copies the collections.
     *
     * @param id its stored name
     * @param place the method, for messages
     * @param payload the type of its payload's parameter, if it has one
     * @param arguments the types of its parameters for arguments, by the arguments' names
     * @param attempts how many attempts its annotation allows
     * @param abortOn what its annotation does not repeat
     * @param isOrdered whether it is called in the order of keys
     */
    public DurableListener {
        arguments = Map.copyOf(arguments);
        abortOn = Set.copyOf(abortOn);
    }
}
