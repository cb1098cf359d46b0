package dev.observables.internal.dispatch;

import dev.observables.internal.platform.Log;
import dev.observables.internal.platform.Messages;
import dev.observables.internal.platform.Settings;
import dev.observables.internal.platform.Transactions;
import dev.observables.spi.Journal;
import dev.observables.spi.JournalEntry;
import dev.observables.spi.JournalException;
import dev.observables.spi.JournalRecord;
import dev.observables.spi.JournalTransaction;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stores events that have durable listeners when they are accepted, and before they are released (OBS-11.2, OBS-11.3). */
final class EventStorage {

    private final Settings settings;
    /** Null where no listener is durable. */
    private final Journal journal;

    private final Transactions transactions;
    private final CurrentCall current;
    private final Set<String> notAtomic = ConcurrentHashMap.newKeySet();

    EventStorage(Settings settings, Journal journal, Transactions transactions, CurrentCall current) {
        this.settings = settings;
        this.journal = journal;
        this.transactions = transactions;
        this.current = current;
    }

    /**
     * Stores an event that is sent, and makes the delivery to its other listeners.
     *
     * @throws JournalException if it cannot be stored and the caller has to know
     */
    EventDelivery delivery(SentEvent event, SendRequest request, DeliveryStage stage, EventDelivery.Owner owner) {
        var route = request.route();
        var transaction = transaction(request.afterCommit());
        boolean isDiscarded = transaction == JournalTransaction.CURRENT && transactions.isMarkedRollback();
        if (isDiscarded || event.depth() > settings.maxDepth()) {
            // no listener is called
            return new EventDelivery(event, route.unstored(), stage, owner, current);
        }
        try {
            var entry = store(event, route, transaction);
            if (transaction == JournalTransaction.OWN && request.mayThrow() && notAtomic.add(request.source())) {
                Log.warn(Messages.NOT_ATOMIC.text(request.source(), route.name()));
            }
            return new StoredDelivery(event, route, stage, owner, current, entry);
        } catch (JournalException notStored) {
            if (!request.mayThrow()) {
                return new UnstoredDelivery(event, route, stage, owner, current, notStored);
            }
            if (transaction == JournalTransaction.CURRENT) {
                transactions.markRollback(notStored);
            }
            throw notStored;
        }
    }

    /** The same for a derived event, which no caller has sent. */
    EventDelivery delivery(SentEvent derived, Route route, EventDelivery.Owner owner) {
        try {
            return new StoredDelivery(derived, route, null, owner, current, store(derived, route, transaction(false)));
        } catch (JournalException notStored) {
            return new UnstoredDelivery(derived, route, null, owner, current, notStored);
        }
    }

    private JournalTransaction transaction(boolean afterCommit) {
        if (!transactions.isActive()) {
            return JournalTransaction.OWN;
        }
        return afterCommit ? JournalTransaction.CURRENT : JournalTransaction.ASIDE;
    }

    private JournalEntry store(SentEvent event, Route route, JournalTransaction transaction) {
        try {
            return journal.store(record(event, route), transaction);
        } catch (JournalException coded) {
            throw coded;
        } catch (RuntimeException | Error failure) {
            // such as a getter of the payload that throws
            throw new JournalException(Messages.NOT_STORED.text(event.source(), event.name(), event.id()), failure);
        }
    }

    /** What is stored of an event: of its arguments those that its durable listeners can ask for. */
    static JournalRecord record(SentEvent event, Route route) {
        var arguments = new LinkedHashMap<String, Object>();
        route.durable().forEach(listener -> arguments.putAll(listener.storable(event)));
        return new JournalRecord(
                event,
                arguments,
                route.durable().stream().map(Listener::id).toList(),
                !route.listeners().isEmpty(),
                route.completed() != null && route.completed().enabled());
    }
}
