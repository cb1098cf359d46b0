package dev.observables.outbox.internal.protocol;

import dev.observables.outbox.internal.store.Attempts;
import dev.observables.outbox.internal.store.Claim;
import dev.observables.outbox.internal.store.Endings;
import dev.observables.outbox.internal.store.Endings.MemoryEnded;
import dev.observables.outbox.internal.store.Failures;
import dev.observables.outbox.internal.store.State;
import dev.observables.outbox.internal.store.Store;
import dev.observables.outbox.internal.text.OutboxLog;
import dev.observables.outbox.internal.text.OutboxMessages;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Looks for what nobody would end otherwise: deliveries of nodes that are gone, and of this one that it does not hold. Once a node
 * has gone, and at intervals all the same: a node that was paused may commit something after it was taken for dead. What is kept
 * for too long is removed at the same time.
 */
final class Recovery {

    private static final Duration INTERVAL = Duration.ofMinutes(1);

    private final Database database;
    private final Store store;
    private final NodeLife node;
    private final HeldDeliveries held;
    private final OpenMemory memory;
    private final DatabaseClock clock;
    private final OutboxSettings settings;
    private final Followers followers;
    private final Map<String, String> aliases;
    private final AtomicBoolean isRequested = new AtomicBoolean(true);
    private final Set<String> toldUnknown = new HashSet<>();
    private final List<Part> parts = List.of(
            this::takeOver,
            () -> repeatFollowed(this::endDone),
            () -> repeatFollowed(this::endMemory),
            this::takeUpLost,
            this::rename,
            this::deleteOld,
            this::tellUnknown);
    private final Duration interval;
    private long last;

    /** @param aliases the names under which listeners were stored, with those that they have now */
    Recovery(
            Database database,
            Store store,
            NodeLife node,
            HeldDeliveries held,
            OpenMemory memory,
            DatabaseClock clock,
            OutboxSettings settings,
            Followers followers,
            Map<String, String> aliases) {
        this.database = database;
        this.store = store;
        this.node = node;
        this.held = held;
        this.memory = memory;
        this.clock = clock;
        this.settings = settings;
        this.followers = followers;
        this.aliases = aliases;
        // what is kept for less than the interval is removed in time as well
        this.interval = settings.retention().compareTo(INTERVAL) < 0 ? settings.retention() : INTERVAL;
    }

    void request() {
        isRequested.set(true);
    }

    boolean isNeeded() {
        return isRequested.get() || millisUntilNeeded() <= 0;
    }

    long millisUntilNeeded() {
        return TimeUnit.NANOSECONDS.toMillis(last + interval.toNanos() - System.nanoTime());
    }

    /** What is locked is left out and fails in the end, so that it is looked at again soon. */
    void recover() throws SQLException {
        isRequested.set(false);
        last = System.nanoTime();
        try {
            recoverUnlocked();
        } catch (SQLException | RuntimeException failure) {
            isRequested.set(true);
            throw failure;
        }
    }

    @FunctionalInterface
    private interface Part {
        void recover() throws SQLException;
    }

    private void recoverUnlocked() throws SQLException {
        SQLException locked = null;
        for (var part : parts) {
            try {
                part.recover();
            } catch (SQLException failure) {
                if (!Failures.locked(failure)) {
                    throw failure;
                }
                locked = failure;
            }
        }
        if (locked != null) {
            throw locked;
        }
    }

    private void takeOver() throws SQLException {
        repeat(connection ->
                store.abandoned().takeOver(connection, settings.batch()).size());
    }

    private void rename() throws SQLException {
        for (var alias : aliases.entrySet()) {
            repeat(connection ->
                    store.housekeeping().rename(connection, alias.getKey(), alias.getValue(), settings.batch()));
        }
    }

    private void deleteOld() throws SQLException {
        long kept = clock.now() - settings.retention().toMillis();
        repeat(connection -> store.housekeeping().deleteDead(connection, kept, settings.batch()));
        repeat(connection -> store.housekeeping().deleteOrphans(connection, kept, settings.batch()));
    }

    /** A part of the work, in a transaction of its own; returns how much was found. */
    private void repeat(Database.Work<Integer> part) throws SQLException {
        int found;
        do {
            found = database.inOwnTransaction(part);
        } while (found > 0);
    }

    private record Ended(int number, Followers.Following following) {}

    private void repeatFollowed(Database.Work<Ended> part) throws SQLException {
        Ended ended;
        do {
            ended = database.inOwnTransaction(part);
            ended.following().release();
        } while (ended.number() > 0);
    }

    /** Deliveries that their listener's transaction has ended before its node was gone. */
    private Ended endDone(Connection connection) throws SQLException {
        return end(connection, store.abandoned().done(connection, settings.batch()));
    }

    private Ended end(Connection connection, List<Claim> done) throws SQLException {
        var rows = done.stream()
                .map(claim -> new Endings.Succeeded(claim, true, OutcomeLine.succeeded(claim.listener())))
                .toList();
        var result = store.endings().succeed(connection, rows);
        return new Ended(result.ended().size(), followers.completed(connection, result.completed()));
    }

    private Ended endMemory(Connection connection) throws SQLException {
        return endMemory(connection, store.abandoned().memory(connection, settings.batch()));
    }

    private Ended endMemory(Connection connection, List<MemoryEnded> ended) throws SQLException {
        var result = store.endings().endMemory(connection, ended);
        return new Ended(result.ended().size(), followers.completed(connection, result.completed()));
    }

    /** What became this node's by a commit whose answer was lost. */
    private void takeUpLost() throws SQLException {
        var following = database.inOwnTransaction(connection -> {
            var lost = held.lost(store.abandoned().ofOwner(connection, State.RUNNING, node.incarnation()));
            store.attempts()
                    .putBack(
                            connection,
                            lost.stream()
                                    .map(claim -> new Attempts.NotRun(claim, clock.now(), false))
                                    .toList());
            var all = end(connection, held.lost(store.abandoned().ofOwner(connection, State.DONE, node.incarnation())))
                    .following();
            all.addAll(endMemory(connection, memory.lost(store.abandoned().memoryOf(connection, node.incarnation())))
                    .following());
            return all;
        });
        following.release();
    }

    private void tellUnknown() throws SQLException {
        for (var listener : database.inOwnTransaction(store.backlog()::unknownListeners)) {
            if (toldUnknown.add(listener)) {
                OutboxLog.warn(OutboxMessages.UNKNOWN_LISTENER.text(listener, OutboxSettings.ALIAS));
            }
        }
    }
}
