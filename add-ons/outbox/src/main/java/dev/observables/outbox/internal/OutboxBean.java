package dev.observables.outbox.internal;

import dev.observables.outbox.Filter;
import dev.observables.outbox.Outbox;
import dev.observables.outbox.StoredDelivery;
import dev.observables.outbox.internal.protocol.Operations;
import dev.observables.outbox.internal.store.Selection;
import dev.observables.outbox.internal.store.State;
import dev.observables.outbox.internal.text.OutboxLog;
import dev.observables.outbox.internal.text.OutboxMessages;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is injected as {@link Outbox}. Neither final nor without a plain constructor: containers subclass it. */
class OutboxBean implements Outbox {

    private final @Nullable OutboxJournal journal;

    /** For a client proxy, which delegates everything. */
    OutboxBean() {
        this(null);
    }

    OutboxBean(@Nullable OutboxJournal journal) {
        this.journal = journal;
    }

    @Override
    public List<StoredDelivery> waiting(Filter filter) {
        return list(filter, Set.of(State.WAITING, State.RUNNING));
    }

    @Override
    public List<StoredDelivery> dead(Filter filter) {
        return list(filter, Set.of(State.DEAD));
    }

    @Override
    public int retry(Filter filter) {
        return operations().retry(selection(filter));
    }

    @Override
    public int discard(Filter filter, String reason) {
        int number = operations().discard(selection(filter), Objects.requireNonNull(reason, "reason"));
        OutboxLog.warn(OutboxMessages.DISCARDED.text(number, filter, reason));
        return number;
    }

    @Override
    public void pause(String listener) {
        operations().pause(Objects.requireNonNull(listener, "listener"));
        OutboxLog.info("Listener " + listener + " is paused.");
    }

    @Override
    public void resume(String listener) {
        operations().resume(Objects.requireNonNull(listener, "listener"));
        OutboxLog.info("Listener " + listener + " is called again.");
    }

    @Override
    public long backlog() {
        return operations().backlog();
    }

    @Override
    public Optional<Duration> oldest() {
        return operations().oldest();
    }

    private List<StoredDelivery> list(Filter filter, Set<State> states) {
        var operations = operations();
        return operations.list(selection(filter), states).stream()
                .<StoredDelivery>map(entry -> new ListedDelivery(entry, operations))
                .toList();
    }

    private Operations operations() {
        if (journal == null) {
            throw new IllegalStateException(OutboxMessages.NOTHING_DURABLE.text());
        }
        return journal.operations();
    }

    private static Selection selection(Filter filter) {
        var since = filter.since();
        return new Selection(
                filter.event(),
                filter.listener(),
                filter.key(),
                filter.id(),
                since == null ? null : since.toEpochMilli(),
                filter.limit());
    }
}
