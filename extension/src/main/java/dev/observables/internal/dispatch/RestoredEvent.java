package dev.observables.internal.dispatch;

import dev.observables.spi.StoredEvent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Map;

/** An event that was stored, for one attempt of a durable listener. Each look at payload or arguments reads them anew. */
final class RestoredEvent extends HeardEvent {

    private final StoredEvent stored;

    RestoredEvent(StoredEvent stored) {
        this.stored = stored;
    }

    @Override
    Object payloadFor(Type type) {
        return stored.payload(type);
    }

    @Override
    boolean hasArgument(String name) {
        return stored.hasArgument(name);
    }

    @Override
    Object argument(String name, Type type) {
        return stored.argument(name, type);
    }

    @Override
    public String id() {
        return stored.id();
    }

    @Override
    public String name() {
        return stored.name();
    }

    @Override
    public Instant time() {
        return stored.time();
    }

    @Override
    public Object payload() {
        return stored.payload(Object.class);
    }

    @Override
    @SuppressWarnings("unchecked") // read as an object of the type, which may be a primitive one
    public <T> T payload(Class<T> type) {
        return (T) stored.payload(type);
    }

    @Override
    public Map<String, Object> arguments() {
        return stored.arguments();
    }

    @Override
    public String source() {
        return stored.source();
    }

    @Override
    public String correlationId() {
        return stored.correlationId();
    }

    @Override
    public String causationId() {
        return stored.causationId();
    }

    @Override
    public int depth() {
        return stored.depth();
    }

    @Override
    public String key() {
        return stored.key();
    }

    @Override
    public int attempt() {
        return stored.attempt();
    }
}
