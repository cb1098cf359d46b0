package dev.observables.outbox.internal.protocol;

import dev.observables.outbox.internal.store.Backlog;
import dev.observables.outbox.internal.store.Selection;
import dev.observables.outbox.internal.store.State;
import dev.observables.outbox.internal.store.Store;
import dev.observables.outbox.internal.text.FailureText;
import dev.observables.outbox.internal.text.OutboxMessages;
import dev.observables.spi.JournalContext;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What operators do with stored deliveries (OBS-11.7).
 *
 * <p>Each method throws IllegalStateException, with a code, if the database cannot be reached.
 */
public final class Operations {

    private final Database database;
    private final Store store;
    private final NodeLife node;
    private final DatabaseClock clock;
    private final Map<String, RetryPolicy> policies;
    private final Followers followers;
    private final Wakening poller;
    private final JournalContext context;
    private final Writer writer;

    Operations(
            Database database,
            Store store,
            NodeLife node,
            DatabaseClock clock,
            Map<String, RetryPolicy> policies,
            Followers followers,
            Wakening poller,
            JournalContext context,
            Writer writer) {
        this.database = database;
        this.store = store;
        this.node = node;
        this.clock = clock;
        this.policies = policies;
        this.followers = followers;
        this.poller = poller;
        this.context = context;
        this.writer = writer;
    }

    public List<Backlog.Entry> list(Selection selection, Set<State> states) {
        return run(connection -> store.backlog().list(connection, selection, states));
    }

    public int retry(Selection selection) {
        int number = run(connection -> {
            var entries = store.backlog().list(connection, selection, Set.of(State.WAITING, State.DEAD));
            return store.backlog().retry(connection, entries, this::attempts).size();
        });
        poller.due();
        return number;
    }

    public int discard(Selection selection, String reason) {
        record Discarded(int number, Followers.Following following) {}
        var discarded = run(connection -> {
            var entries = store.backlog().list(connection, selection, Set.of(State.WAITING, State.DEAD));
            var result = store.backlog()
                    .discard(
                            connection,
                            entries,
                            entry -> OutcomeLine.discarded(entry.claim().listener(), reason));
            return new Discarded(result.ended().size(), followers.completed(connection, result.completed()));
        });
        discarded.following().release();
        poller.due();
        return discarded.number();
    }

    public void pause(String listener) {
        node.know(run(connection -> {
            store.pauses().pause(connection, listener);
            return Set.copyOf(store.pauses().all(connection));
        }));
    }

    public void resume(String listener) {
        node.know(run(connection -> {
            store.pauses().resume(connection, listener);
            return Set.copyOf(store.pauses().all(connection));
        }));
        poller.due();
    }

    public long backlog() {
        return run(store.backlog()::size);
    }

    public Optional<Duration> oldest() {
        var sent = run(store.backlog()::oldest);
        return sent.isEmpty()
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(Math.max(0, clock.now() - sent.getAsLong())));
    }

    /** The stored JSON of an event; empty if it has ended meanwhile. */
    public Optional<String> json(String eventId) {
        return run(connection -> Optional.ofNullable(
                        store.events().find(connection, List.of(eventId)).get(eventId)))
                .map(row -> row.body() == null ? "{}" : row.body());
    }

    /** A listener that only other nodes know has the default number. */
    private int attempts(String listener) {
        var policy = policies.get(listener);
        return policy == null ? OutboxSettings.DEFAULT_ATTEMPTS : policy.attempts();
    }

    private <T> T run(Database.Work<T> work) {
        try {
            // a transaction of the caller's is none of the outbox's
            return context.isInTransaction() ? writer.doAside(work) : database.inOwnTransaction(work);
        } catch (SQLException | RuntimeException failure) {
            throw new IllegalStateException(OutboxMessages.NOT_OPERATED.text(FailureText.of(failure)), failure);
        }
    }
}
