package dev.observables.internal.sending;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What the result of a sending method means for its events. */
sealed interface Result {

    Result NOTHING = new Nothing();

    /** The method's {@code send} events follow. */
    record Succeeded(Object payload) implements Result {}

    /**
     * The method's {@code sendOnFailure} events follow.
     *
     * @param failure the Throwable, or the error Response
     */
    record Failed(Object failure) implements Result {}

    /** No event follows: an Optional was empty. */
    record Nothing() implements Result {}

    /** The meaning of a value that a method returned, or that its stage or asynchronous response had (OBS-1.3, OBS-1.5). */
    static Result of(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? of(optional.get()) : NOTHING;
        }
        if (value instanceof OptionalInt number) {
            return number.isPresent() ? new Succeeded(number.getAsInt()) : NOTHING;
        }
        if (value instanceof OptionalLong number) {
            return number.isPresent() ? new Succeeded(number.getAsLong()) : NOTHING;
        }
        if (value instanceof OptionalDouble number) {
            return number.isPresent() ? new Succeeded(number.getAsDouble()) : NOTHING;
        }
        return Responses.isResponse(value) ? Responses.result(value) : new Succeeded(value);
    }
}
