package dev.observables.internal.dispatch;

import dev.observables.Outcome;
import dev.observables.internal.platform.Log;
import dev.observables.internal.platform.Messages;
import dev.observables.spi.JournalEntry;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** The delivery of an event whose durable listeners are the journal's, to its listeners in memory. */
final class StoredDelivery extends EventDelivery {

    private final JournalEntry entry;
    private final AtomicInteger ended = new AtomicInteger();
    private boolean isReleased;

    StoredDelivery(
            HeardEvent event, Route route, DeliveryStage stage, Owner owner, CurrentCall current, JournalEntry entry) {
        super(event, route, stage, owner, current);
        this.entry = entry;
    }

    @Override
    void release(Runnable toOthers) {
        if (!isReleased) {
            isReleased = true;
            tell(entry::released);
        }
        toOthers.run();
    }

    @Override
    void discard(Throwable reason) {
        tell(entry::discarded);
        super.discard(reason);
    }

    /** The journal sends {@code :completed}, because only it knows when the durable listeners have ended. */
    @Override
    boolean countOutcome() {
        if (ended.incrementAndGet() == listeners()) {
            tell(() -> entry.othersEnded(super.outcomes()));
        }
        return false;
    }

    @Override
    public List<Outcome> outcomes() {
        return Stream.concat(
                        super.outcomes().stream(), route().durable().stream().map(KnownOutcome::stored))
                .toList();
    }

    private void tell(Runnable news) {
        try {
            news.run();
        } catch (RuntimeException | Error failure) {
            // it is stored, and is found again
            Log.error(Messages.JOURNAL_FAILED.text(event().name(), event().id(), route().durable()), failure);
        }
    }
}
