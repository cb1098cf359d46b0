package dev.observables.outbox.internal.json;

import dev.observables.ObservableEvent;
import dev.observables.spi.StoredEvent;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Events as the library makes them. */
final class Events {

    static final Instant TIME = Instant.parse("2026-05-06T07:08:09.123Z");

    private Events() {}

    record Sent(@Nullable Object payload, Map<String, @Nullable Object> arguments) implements ObservableEvent {
        @Override
        public String id() {
            return "0197c5a0-0000-7000-8000-00000000000f";
        }

        @Override
        public String name() {
            return "order_placed";
        }

        @Override
        public Instant time() {
            return TIME;
        }

        @Override
        public <T> @Nullable T payload(Class<T> type) {
            return type.cast(payload);
        }

        @Override
        public String source() {
            return "Orders#place";
        }

        @Override
        public String correlationId() {
            return "first";
        }

        @Override
        public @Nullable String causationId() {
            return null;
        }

        @Override
        public int depth() {
            return 2;
        }

        @Override
        public @Nullable String key() {
            return "k";
        }

        @Override
        public int attempt() {
            return 1;
        }
    }

    /** An event that was read back, as the library makes it of what was stored. */
    record Read(StoredEvent stored) implements ObservableEvent {
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
        public @Nullable Object payload() {
            return stored.payload(Object.class);
        }

        @Override
        public <T> @Nullable T payload(Class<T> type) {
            return type.cast(stored.payload(type));
        }

        @Override
        public Map<String, @Nullable Object> arguments() {
            return stored.arguments();
        }

        @Override
        public int attempt() {
            return stored.attempt();
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
        public @Nullable String causationId() {
            return stored.causationId();
        }

        @Override
        public int depth() {
            return stored.depth();
        }

        @Override
        public @Nullable String key() {
            return stored.key();
        }

        @Override
        public String toString() {
            return name() + Objects.hashCode(id());
        }
    }
}
