package dev.observables.outbox.internal.json;

import dev.observables.Delivery;
import dev.observables.ListenerFailure;
import dev.observables.ObservableEvent;
import dev.observables.outbox.PayloadFormat;
import dev.observables.outbox.internal.text.OutboxMessages;
import dev.observables.spi.JournalException;
import dev.observables.spi.StoredEvent;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Adds the forms of the library's own types to a format, which receives maps in their place, and keeps the messages of the
 * format's exceptions to itself. It is safe for use by several threads.
 */
public final class LibraryFormat implements PayloadFormat {

    private final PayloadFormat format;
    private final DeliveryForm deliveries;

    /**
     * Creates the format.
     *
     * @param format how everything else is written
     * @param events the event, as listeners receive it, of a delivery that was stored
     */
    public LibraryFormat(PayloadFormat format, Function<StoredEvent, ObservableEvent> events) {
        this.format = format;
        this.deliveries = new DeliveryForm(new EventForm(this, this::form), events);
    }

    @Override
    public String write(@Nullable Object value) {
        var type = value == null ? "null" : value.getClass().getName();
        return guarded(type, () -> format.write(form(value)));
    }

    /** The map that is written instead of an object of the library's types; any other object itself. */
    private @Nullable Object form(@Nullable Object value) {
        if (value instanceof Delivery delivery) {
            return deliveries.of(delivery);
        }
        if (value instanceof ListenerFailure failure) {
            return deliveries.of(failure);
        }
        if (value instanceof Throwable failure) {
            return FailureForm.of(failure);
        }
        return value == null || !ResponseForm.isResponse(value.getClass()) ? value : ResponseForm.of(value);
    }

    @Override
    public @Nullable Object read(String json, Type type) {
        var raw = Types.raw(type);
        if (raw == Delivery.class) {
            return own(json, type, deliveries::delivery);
        }
        if (raw == ListenerFailure.class) {
            return own(json, type, deliveries::failure);
        }
        if (Throwable.class.isAssignableFrom(raw)) {
            return own(json, type, form -> raw.cast(FailureForm.read(form)));
        }
        return guarded(type.getTypeName(), () -> format.read(json, type));
    }

    private @Nullable Object own(String json, Type type, Function<Object, Object> reader) {
        var form = guarded(type.getTypeName(), () -> format.read(json, Object.class));
        try {
            return form == null ? null : reader.apply(form);
        } catch (JournalException coded) {
            throw coded;
        } catch (RuntimeException other) {
            throw new JournalException(
                    OutboxMessages.CANNOT_BE_READ.text(type.getTypeName(), "it was another type when it was stored"));
        }
    }

    @Override
    public Optional<String> problem(Type type) {
        var raw = Types.raw(type);
        if (raw == Delivery.class || raw == ListenerFailure.class) {
            return Optional.empty();
        }
        if (ResponseForm.isResponse(raw)) {
            return Optional.of("a stored response is a failure. Use dev.observables.outbox.StoredFailure instead");
        }
        return Throwable.class.isAssignableFrom(raw)
                ? FailureForm.problem(type)
                : guarded(type.getTypeName(), () -> format.problem(type));
    }

    /** The exceptions of another format say what is in the payload. */
    private <T extends @Nullable Object> T guarded(String type, Supplier<T> action) {
        try {
            return action.get();
        } catch (JournalException coded) {
            throw coded;
        } catch (RuntimeException | StackOverflowError failure) {
            throw new JournalException(OutboxMessages.FORMAT_FAILED.text(
                    format.getClass().getName(), failure.getClass().getName(), type));
        }
    }
}
