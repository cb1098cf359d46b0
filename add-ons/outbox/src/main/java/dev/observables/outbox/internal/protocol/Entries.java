package dev.observables.outbox.internal.protocol;

import dev.observables.outbox.internal.json.StoredPayloads;
import dev.observables.outbox.internal.store.EventRow;
import dev.observables.outbox.internal.store.NewDelivery;
import dev.observables.outbox.internal.store.NewEvent;
import dev.observables.spi.DurableListener;
import dev.observables.spi.JournalRecord;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the rows of an event: its payload and arguments as JSON, and a delivery for each durable listener. */
final class Entries {

    private final StoredPayloads payloads;
    private final Map<String, DurableListener> listeners;
    private final Map<String, RetryPolicy> policies;
    private final DatabaseClock clock;
    private final StoredEntry.Surroundings surroundings;

    Entries(
            StoredPayloads payloads,
            Map<String, DurableListener> listeners,
            Map<String, RetryPolicy> policies,
            DatabaseClock clock,
            StoredEntry.Surroundings surroundings) {
        this.payloads = payloads;
        this.listeners = listeners;
        this.policies = policies;
        this.clock = clock;
        this.surroundings = surroundings;
    }

    /** An event whose deliveries wait to be claimed. */
    StoredEntry waiting(JournalRecord record) {
        return entry(record, listener -> null, (delivery, row) -> null);
    }

    /** Makes the call of a delivery that the node owns from the beginning. */
    @FunctionalInterface
    interface FirstCall {
        @Nullable
        DeliveryCall of(NewDelivery delivery, RowEvent event);
    }

    /**
     * An event some of whose deliveries are called at once.
     *
     * @param owner the incarnation that owns the delivery to a listener, or null
     * @throws dev.observables.spi.JournalException if the payload or an argument cannot be written
     */
    StoredEntry entry(JournalRecord record, Function<DurableListener, @Nullable String> owner, FirstCall firstCall) {
        var event = record.event();
        var row = new EventRow(
                event.id(),
                event.name(),
                event.key(),
                event.correlationId(),
                event.causationId(),
                event.depth(),
                event.source(),
                event.time().toEpochMilli(),
                payloads.write(event.payload(), record.arguments()));
        long now = clock.now();
        var deliveries = record.listeners().stream()
                .map(id -> delivery(listeners.get(id), event.key(), owner, now))
                .toList();
        var rowEvent = new RowEvent(row, 1, payloads);
        var calls = deliveries.stream()
                .filter(delivery -> delivery.owner() != null)
                .map(delivery -> firstCall.of(delivery, rowEvent))
                .toList();
        var memoryOwner = record.isCompletionHeard() && record.hasOtherListeners()
                ? surroundings.node().incarnation()
                : null;
        return new StoredEntry(
                new NewEvent(row, deliveries, memoryOwner, record.isCompletionHeard()),
                List.copyOf(calls),
                surroundings);
    }

    private NewDelivery delivery(
            DurableListener listener,
            @Nullable String key,
            Function<DurableListener, @Nullable String> owner,
            long now) {
        return new NewDelivery(
                listener.id(),
                listener.isOrdered() ? key : null,
                listener.isOrdered() && key != null ? null : owner.apply(listener),
                now,
                policies.get(listener.id()).attempts());
    }
}
