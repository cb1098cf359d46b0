package dev.observables.outbox.internal.protocol;

import dev.observables.Outcome;
import dev.observables.outbox.internal.json.StoredPayloads;
import dev.observables.outbox.internal.store.Endings;
import dev.observables.spi.DerivedEvent;
import dev.observables.spi.JournalContext;
import dev.observables.spi.StoredEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The derived events that follow from the ends of deliveries (OBS-11.8). What a durable listener hears of them is stored in the
 * transaction that ends the delivery, and what follows in memory is sent when it has been committed.
 */
final class Followers {

    private final JournalContext context;
    private final Entries entries;
    private final StoredPayloads payloads;

    /** Events that have been stored where they have to be, and are sent after the commit. */
    static final class Following {

        private record Derived(DerivedEvent event, @Nullable StoredEntry entry) {}

        private final List<Derived> events = new ArrayList<>();

        void addAll(Following more) {
            events.addAll(more.events);
        }

        void release() {
            events.forEach(derived -> derived.event().release(derived.entry()));
        }
    }

    Followers(JournalContext context, Entries entries, StoredPayloads payloads) {
        this.context = context;
        this.entries = entries;
        this.payloads = payloads;
    }

    /** What follows when a delivery has died. */
    Following failed(Connection connection, StoredEvent event, Outcome outcome) throws SQLException {
        var failure = new DeadCall(
                context.event(event), outcome.listener(), Objects.requireNonNull(outcome.failure()), event.attempt());
        return store(connection, context.failed(event, failure));
    }

    /** What follows when all listeners of events have ended. */
    Following completed(Connection connection, Collection<Endings.Completed> all) throws SQLException {
        var following = new Following();
        for (var completed : all) {
            var event = new RowEvent(completed.event(), 1, payloads);
            var outcomes = completed.outcomes().stream().map(OutcomeLine::read).toList();
            var delivery = new RecordedDelivery(context.event(event), outcomes);
            following.addAll(store(connection, context.completed(event, delivery)));
        }
        return following;
    }

    private Following store(Connection connection, Optional<DerivedEvent> derived) throws SQLException {
        var following = new Following();
        if (derived.isPresent()) {
            var stored = derived.get().stored();
            var entry = stored.isPresent() ? entries.waiting(stored.get()) : null;
            if (entry != null) {
                entry.insert(connection);
            }
            following.events.add(new Following.Derived(derived.get(), entry));
        }
        return following;
    }
}
