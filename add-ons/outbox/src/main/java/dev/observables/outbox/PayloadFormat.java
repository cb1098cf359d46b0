package dev.observables.outbox;

import java.lang.reflect.Type;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How payloads and arguments of stored events become JSON and are read back. An application that has one CDI bean of this type
 * replaces the outbox's own format, which is JSON by the server's Jakarta JSON Binding; for example, to use Jackson.
 *
 * <p>The outbox calls a format on any thread and on several at the same time. What it writes must be readable on all nodes of the
 * application, and after its next release. The types {@link dev.observables.Delivery}, {@link dev.observables.ListenerFailure}
 * and {@link Throwable} are no concern of a format: the outbox gives it maps, strings and numbers instead of them.
 *
 * <p>A format replaces Jakarta JSON Binding, which may then be missing; the outbox itself still needs Jakarta JSON Processing.
 *
 * <p>Messages of a format's exceptions are not logged, because they could contain a part of a payload.
 *
 * <p>Specification: clause OBS-11.13.
 *
 * @since 1.0
 */
public interface PayloadFormat {

    /**
     * Writes a value as JSON. Its class alone decides how; maps and collections may contain any value that can be written.
     *
     * @param value the value, or null
     * @return one JSON value, which is the word null for null
     * @throws RuntimeException if the value cannot be written
     */
    String write(@Nullable Object value);

    /**
     * Reads a value. Properties that the type does not have are ignored; those that the JSON does not have are null, zero, false or
     * what the type's constructor sets.
     *
     * @param json one JSON value
     * @param type the type of a listener's parameter, with its type arguments. {@code Object} stands for strings, {@code Boolean},
     *     numbers, and maps and lists of these; the outbox's own format reads a number as a {@code Long}, or as a
     *     {@link java.math.BigDecimal} if it is no {@code long}
     * @return an object that nobody else has, or null for the word null
     * @throws RuntimeException if the JSON does not fit the type
     */
    @Nullable
    Object read(String json, Type type);

    /**
     * Explains why a type cannot be read from JSON. Called while the deployment is validated, for each parameter of a durable
     * listener; a problem fails the deployment. A format may leave this out: the problem is then found at the first event.
     *
     * @param type the type of the parameter
     * @return what is wrong and what to do; empty if the type can be read
     */
    default Optional<String> problem(Type type) {
        return Optional.empty();
    }
}
