package dev.observables.outbox.internal.protocol;

import dev.observables.outbox.internal.json.StoredPayload;
import dev.observables.outbox.internal.json.StoredPayloads;
import dev.observables.outbox.internal.store.EventRow;
import dev.observables.spi.JournalException;
import dev.observables.spi.ParameterMismatchException;
import dev.observables.spi.StoredEvent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A stored event for one attempt. Its JSON is read when a listener asks for something of it. */
final class RowEvent implements StoredEvent {

    private final EventRow row;
    private final int attempt;
    private final StoredPayloads payloads;
    /** A benign race: every thread reads the same. */
    private @Nullable StoredPayload body;

    RowEvent(EventRow row, int attempt, StoredPayloads payloads) {
        this.row = row;
        this.attempt = attempt;
        this.payloads = payloads;
    }

    EventRow row() {
        return row;
    }

    @Override
    public String id() {
        return row.id();
    }

    @Override
    public String name() {
        return row.name();
    }

    @Override
    public Instant time() {
        return Instant.ofEpochMilli(row.sentAt());
    }

    @Override
    public String source() {
        return row.source() == null ? "" : row.source();
    }

    @Override
    public String correlationId() {
        return row.correlationId() == null ? row.id() : row.correlationId();
    }

    @Override
    public @Nullable String causationId() {
        return row.causationId();
    }

    @Override
    public int depth() {
        return row.depth();
    }

    @Override
    public @Nullable String key() {
        return row.key();
    }

    @Override
    public int attempt() {
        return attempt;
    }

    @Override
    public @Nullable Object payload(Type type) {
        return readable(() -> body().payload(type));
    }

    @Override
    public boolean hasArgument(String name) {
        return readable(() -> body().hasArgument(name));
    }

    @Override
    public @Nullable Object argument(String name, Type type) {
        return readable(() -> body().argument(name, type));
    }

    @Override
    public Map<String, @Nullable Object> arguments() {
        return readable(body()::arguments);
    }

    /** What cannot be read now cannot be read at the next attempt either. */
    private static <T> T readable(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (JournalException unreadable) {
            throw new ParameterMismatchException(unreadable.getMessage());
        }
    }

    private StoredPayload body() {
        var known = body;
        if (known == null) {
            known = payloads.read(Objects.requireNonNull(row.body(), "body"));
            body = known;
        }
        return known;
    }
}
