package dev.observables.outbox.internal.protocol;

import dev.observables.outbox.internal.protocol.DeliveryCall.Origin;
import dev.observables.outbox.internal.store.Claim;
import dev.observables.outbox.internal.store.NewDelivery;
import dev.observables.outbox.internal.text.FailureText;
import dev.observables.outbox.internal.text.OutboxMessages;
import dev.observables.spi.DurableListener;
import dev.observables.spi.JournalContext;
import dev.observables.spi.JournalException;
import dev.observables.spi.JournalRecord;
import dev.observables.spi.JournalTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** Stores events: in the sender's transaction, in one of their own, or aside from the sender's on the writer's thread. */
final class Storing {

    private final Database database;
    private final Entries entries;
    private final NodeLife node;
    private final JournalContext context;
    private final HeldDeliveries held;
    private final Map<String, RetryPolicy> policies;
    private final AttemptEnds ends;
    private final Writer writer;
    private final Poller poller;
    private volatile boolean isDraining;

    Storing(
            Database database,
            Entries entries,
            NodeLife node,
            JournalContext context,
            HeldDeliveries held,
            Map<String, RetryPolicy> policies,
            AttemptEnds ends,
            Writer writer,
            Poller poller) {
        this.database = database;
        this.entries = entries;
        this.node = node;
        this.context = context;
        this.held = held;
        this.policies = policies;
        this.ends = ends;
        this.writer = writer;
        this.poller = poller;
    }

    /** From now on nothing is called at once. */
    void drain() {
        isDraining = true;
    }

    StoredEntry store(JournalRecord record, JournalTransaction transaction) {
        var incarnation = node.incarnation();
        boolean hasRoom = hasRoom(record.listeners().size());
        var entry = entries.entry(
                record,
                listener -> hasRoom && runsAtOnce(listener) ? incarnation : null,
                (delivery, event) -> firstCall(delivery, event, incarnation));
        try {
            switch (transaction) {
                case CURRENT -> database.inCurrentTransaction(connection -> insert(connection, entry));
                case OWN -> database.inOwnTransaction(connection -> insert(connection, entry));
                case ASIDE -> writer.doAside(connection -> insert(connection, entry));
            }
        } catch (SQLException | RuntimeException failure) {
            entry.discarded();
            var text = OutboxMessages.NOT_STORED.text(record.event().name(), FailureText.of(failure));
            throw new JournalException(text, failure);
        }
        return entry;
    }

    /** Where deliveries wait, new ones wait behind them. */
    private boolean hasRoom(int calls) {
        return !isDraining && !poller.isBacklogged() && calls <= context.room() - held.size();
    }

    /** A call that is the listener's only one must not be counted before it is sure that it can be made. */
    private boolean runsAtOnce(DurableListener listener) {
        return policies.get(listener.id()).attempts() > 1 && !node.isPaused(listener.id());
    }

    private DeliveryCall firstCall(NewDelivery delivery, RowEvent event, String incarnation) {
        var claim = new Claim(event.id(), delivery.listener(), NewDelivery.FIRST_TOKEN);
        return new DeliveryCall(claim, event, null, delivery.attemptsLimit(), incarnation, Origin.STORED, ends);
    }

    private static StoredEntry insert(Connection connection, StoredEntry entry) throws SQLException {
        entry.insert(connection);
        return entry;
    }
}
