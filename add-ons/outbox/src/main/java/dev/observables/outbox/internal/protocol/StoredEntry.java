package dev.observables.outbox.internal.protocol;

import dev.observables.Outcome;
import dev.observables.outbox.internal.store.Endings.MemoryEnded;
import dev.observables.outbox.internal.store.Lane;
import dev.observables.outbox.internal.store.NewEvent;
import dev.observables.outbox.internal.store.StoredEvents;
import dev.observables.spi.JournalContext;
import dev.observables.spi.JournalEntry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

/** An event that is stored, and those of its deliveries that are this node's from the beginning. */
final class StoredEntry implements JournalEntry {

    private final NewEvent event;
    private final List<DeliveryCall> calls;
    private final Surroundings surroundings;

    /** What an entry tells, of what becomes of its event. */
    record Surroundings(
            JournalContext context,
            StoredEvents rows,
            NodeLife node,
            HeldDeliveries held,
            OpenMemory openMemory,
            Wakening poller,
            Consumer<MemoryEnded> memory) {}

    /** @param calls the calls of the deliveries that this node owns */
    StoredEntry(NewEvent event, List<DeliveryCall> calls, Surroundings surroundings) {
        this.event = event;
        this.calls = calls;
        this.surroundings = surroundings;
        calls.forEach(surroundings.held()::add);
        if (event.memoryOwner() != null) {
            surroundings.openMemory().add(event.event().id());
        }
    }

    void insert(Connection connection) throws SQLException {
        surroundings.rows().insert(connection, List.of(event));
    }

    @Override
    public void released() {
        for (var call : calls) {
            if (!surroundings.node().isCurrent(call.incarnation())) {
                // its node was taken for dead meanwhile: whoever finds its row takes it over
                surroundings.held().remove(call);
            } else if (!surroundings.context().run(call)) {
                call.giveBack();
            }
        }
        if (event.deliveries().size() > calls.size()) {
            wake();
        }
    }

    private void wake() {
        for (var delivery : event.deliveries()) {
            var lane = Lane.of(delivery.listener(), delivery.lane());
            if (lane == null) {
                surroundings.poller().due();
            } else {
                surroundings.poller().next(lane);
            }
        }
    }

    @Override
    public void discarded() {
        calls.forEach(surroundings.held()::remove);
        surroundings.openMemory().remove(event.event().id());
    }

    @Override
    public void othersEnded(List<Outcome> outcomes) {
        if (event.memoryOwner() != null) {
            var lines = outcomes.stream().map(OutcomeLine::of).toList();
            surroundings.memory().accept(new MemoryEnded(event.event().id(), event.memoryOwner(), lines));
        }
    }
}
