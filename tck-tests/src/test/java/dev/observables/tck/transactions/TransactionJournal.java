package dev.observables.tck.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Observables;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hears every event of its deployment. */
@ApplicationScoped
class TransactionJournal {

    /** An event, the status of its sender's transaction, where that is its payload, and of the listener's own. */
    record Entry(ObservableEvent event, int senderStatus, int listenerStatus) {}

    @Inject
    Observables observables;

    @Inject
    TransactionManager manager;

    private final List<Entry> entries = new CopyOnWriteArrayList<>();

    @Observable(listen = "*")
    void hear(ObservableEvent event) throws SystemException {
        var senderStatus = event.payload() instanceof Transaction transaction
                ? transaction.getStatus()
                : Status.STATUS_NO_TRANSACTION;
        entries.add(new Entry(event, senderStatus, manager.getStatus()));
    }

    /** All that was sent before the call: a listener that is under way is waited for. */
    List<Entry> entries() {
        assertThat(observables.awaitQuiet(Duration.ofSeconds(10))).isTrue();
        return List.copyOf(entries);
    }

    List<String> names() {
        return entries().stream().map(entry -> entry.event().name()).toList();
    }

    /** The only event of that name. */
    Entry entry(String name) {
        var found = entries().stream()
                .filter(entry -> entry.event().name().equals(name))
                .toList();
        assertThat(found).as(name).hasSize(1);
        return found.get(0);
    }

    void forget() {
        entries();
        entries.clear();
    }
}
