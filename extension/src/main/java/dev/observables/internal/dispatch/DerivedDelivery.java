package dev.observables.internal.dispatch;

import dev.observables.spi.DerivedEvent;
import dev.observables.spi.JournalEntry;
import dev.observables.spi.JournalRecord;
import java.util.Optional;

/** An event that follows from stored calls: the journal stores what is durable of it, and then has the rest delivered. */
record DerivedDelivery(
        SentEvent event, Route route, EventRelease release, EventDelivery.Owner owner, CurrentCall current)
        implements DerivedEvent {

    @Override
    public Optional<JournalRecord> stored() {
        return route.isStored() ? Optional.of(EventStorage.record(event, route)) : Optional.empty();
    }

    @Override
    public void release(JournalEntry entry) {
        var delivery = entry == null
                ? new EventDelivery(event, route, null, owner, current)
                : new StoredDelivery(event, route, null, owner, current, entry);
        delivery.release(() -> release.releaseDerived(delivery));
    }

    @Override
    public String toString() {
        return event.toString();
    }
}
