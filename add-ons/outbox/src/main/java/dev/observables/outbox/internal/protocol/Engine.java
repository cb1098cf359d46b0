package dev.observables.outbox.internal.protocol;

import dev.observables.outbox.internal.json.StoredPayloads;
import dev.observables.outbox.internal.store.Endings.MemoryEnded;
import dev.observables.outbox.internal.store.State;
import dev.observables.outbox.internal.store.Store;
import dev.observables.outbox.internal.text.FailureText;
import dev.observables.outbox.internal.text.OutboxLog;
import dev.observables.outbox.internal.text.OutboxMessages;
import dev.observables.spi.DurableListener;
import dev.observables.spi.JournalContext;
import dev.observables.spi.JournalEntry;
import dev.observables.spi.JournalRecord;
import dev.observables.spi.JournalTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The outbox of one deployment while it runs: what stores events, and the three threads that have their listeners called. It is the
 * place where the parts of the protocol are put together; {@code docs/outbox-protocol.md} describes it as a whole.
 */
public final class Engine {

    private final Database database;
    private final Store store;
    private final Duration drainTimeout;
    private final HeldDeliveries held = new HeldDeliveries();
    private final OpenMemory openMemory = new OpenMemory();
    private final DatabaseClock clock = new DatabaseClock();
    private final NodeLife node;
    private final Writer writer;
    private final Poller poller;
    private final Recovery recovery;
    private final Followers followers;
    private final Storing storing;
    private final Operations operations;
    private final Batch<MemoryEnded> memory;
    private final List<Thread> threads = new ArrayList<>();

    /** Everything that the parts are made of. */
    public record Parts(
            Database database,
            Store store,
            OutboxSettings settings,
            StoredPayloads payloads,
            Map<String, RetryPolicy> policies,
            Map<String, Boolean> skipsDead,
            Map<String, String> aliases) {

        /** With what the configuration says of each listener. */
        public static Parts of(
                Database database,
                Store store,
                OutboxSettings settings,
                StoredPayloads payloads,
                ListenerSettings listeners,
                Map<String, String> aliases) {
            return new Parts(database, store, settings, payloads, listeners.policies(), listeners.skipsDead(), aliases);
        }
    }

    public Engine(JournalContext context, Parts parts) {
        database = parts.database();
        store = parts.store();
        drainTimeout = context.drainTimeout();
        var settings = parts.settings();
        var policies = parts.policies();
        node = new NodeLife(
                database, store, clock, context.node(), settings.nodeTimeout(), parts.skipsDead(), this::recover);
        writer = new Writer(database, settings.batch());
        poller = new Poller(database, store, node, held, clock, settings, context, parts.payloads());
        var surroundings =
                new StoredEntry.Surroundings(context, store.events(), node, held, openMemory, poller, this::endMemory);
        var listeners =
                context.listeners().stream().collect(Collectors.toMap(DurableListener::id, Function.identity()));
        var entries = new Entries(parts.payloads(), listeners, policies, clock, surroundings);
        followers = new Followers(context, entries, parts.payloads());
        memory = Batch.patient(this::writeMemory, this::unwritten);
        var ends = new AttemptEnds(
                database, store, writer, node, held, clock, policies, parts.skipsDead(), followers, poller);
        recovery = new Recovery(database, store, node, held, openMemory, clock, settings, followers, parts.aliases());
        poller.prepare(ends, recovery);
        storing = new Storing(database, entries, node, context, held, policies, ends, writer, poller);
        operations = new Operations(database, store, node, clock, policies, followers, poller, context, writer);
        var batches = new ArrayList<Batch<?>>(ends.batches());
        batches.add(memory);
        writer.write(batches);
        threads.add(context.threads().newThread(writer));
        threads.add(context.threads().newThread(node));
        threads.add(context.threads().newThread(poller));
    }

    /** Registers this node, and starts the threads. */
    public void start() throws SQLException {
        node.begin();
        threads.forEach(Thread::start);
    }

    public JournalEntry store(JournalRecord record, JournalTransaction transaction) {
        return storing.store(record, transaction);
    }

    public Operations operations() {
        return operations;
    }

    public boolean isQuiet() {
        if (!held.isEmpty() || !writer.isIdle()) {
            return false;
        }
        try {
            // running ones are counted on both sides: one may be given back before it is looked for, or claimed after
            // that
            return database.inOwnTransaction(connection -> isNothingRunning(connection)
                    && !store.claims().anyDue(connection, node.incarnation(), clock.now())
                    && isNothingRunning(connection));
        } catch (SQLException | RuntimeException unknown) {
            OutboxLog.debug(() -> "The outbox does not know whether it is quiet: " + unknown);
            return false;
        }
    }

    private boolean isNothingRunning(Connection connection) throws SQLException {
        return store.backlog().count(connection, State.RUNNING) == 0;
    }

    /** Calls nothing any more. */
    public void drain() {
        storing.drain();
        poller.drain();
    }

    /** Writes what is known, as long as the shutdown may take, and leaves the rest to other nodes or the next start. */
    public void close() {
        poller.drain();
        writer.stop();
        join(threads.get(0));
        try {
            node.end();
        } catch (SQLException | RuntimeException away) {
            OutboxLog.debug(() -> "The node could not be signed off, and will be taken for dead: " + away);
        }
        threads.forEach(this::join);
    }

    private void join(Thread thread) {
        try {
            thread.join(Math.max(1, drainTimeout.toMillis()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void recover() {
        recovery.request();
        poller.due();
    }

    private void endMemory(MemoryEnded ended) {
        writer.add(memory, ended);
    }

    private Runnable writeMemory(Connection connection, List<MemoryEnded> some) throws SQLException {
        var result = store.endings().endMemory(connection, some);
        var following = followers.completed(connection, result.completed());
        return () -> {
            some.forEach(ended -> openMemory.remove(ended.eventId()));
            following.release();
        };
    }

    /** It is found again among what this node has to end. */
    private void unwritten(MemoryEnded ended, Exception reason) {
        OutboxLog.warn(OutboxMessages.NOT_WRITTEN.text(
                "The end of listeners in memory", ended.eventId(), "", FailureText.of(reason)));
        openMemory.remove(ended.eventId());
    }
}
