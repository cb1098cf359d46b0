package dev.observables.outbox.internal.protocol;

import dev.observables.outbox.internal.store.Failures;
import dev.observables.outbox.internal.store.Nodes.Cluster;
import dev.observables.outbox.internal.store.Nodes.Node;
import dev.observables.outbox.internal.store.Store;
import dev.observables.outbox.internal.text.FailureText;
import dev.observables.outbox.internal.text.OutboxLog;
import dev.observables.outbox.internal.text.OutboxMessages;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * This node's life as the table of nodes shows it. Once a second, on a thread of its own, it says that it lives, and looks for
 * nodes that have been silent for too long (OBS-11.11).
 */
final class NodeLife implements Runnable {

    static final Duration BEAT = Duration.ofSeconds(1);

    private final Database database;
    private final Store store;
    private final DatabaseClock clock;
    private final Duration timeout;
    private final Map<String, Boolean> listeners;
    private final Runnable whenNodesChange;
    private final CountDownLatch stopped = new CountDownLatch(1);

    private String name;
    private volatile String incarnation = "";
    private volatile Set<String> paused = Set.of();
    private Set<String> others = Set.of();
    private boolean isRivalTold;
    private boolean isAway;

    /**
     * @param listeners the listeners that this node knows; true: a dead delivery does not hold back its key
     * @param whenNodesChange run when another node has gone, on the node's thread
     */
    NodeLife(
            Database database,
            Store store,
            DatabaseClock clock,
            String name,
            Duration timeout,
            Map<String, Boolean> listeners,
            Runnable whenNodesChange) {
        this.database = database;
        this.store = store;
        this.clock = clock;
        this.name = name;
        this.timeout = timeout;
        this.listeners = listeners;
        this.whenNodesChange = whenNodesChange;
    }

    /** Begins a life, which ends an earlier one under its name. */
    void begin() throws SQLException {
        database.inOwnTransaction(connection -> {
            begin(connection);
            return null;
        });
    }

    /** What the deliveries of this life are owned by. */
    String incarnation() {
        return incarnation;
    }

    boolean isCurrent(String other) {
        return incarnation.equals(other);
    }

    boolean isPaused(String listener) {
        return paused.contains(listener);
    }

    /** On this node at once; on the others with their next beat. */
    void know(Set<String> pausedNow) {
        paused = Set.copyOf(pausedNow);
    }

    @Override
    public void run() {
        try {
            // often enough for a short timeout to be kept
            long interval = Math.min(BEAT.toMillis(), Math.max(1, timeout.toMillis() / 4));
            while (!stopped.await(interval, TimeUnit.MILLISECONDS)) {
                beatOnce();
            }
        } catch (InterruptedException interrupted) {
            OutboxLog.debug(() -> "The server stops the node's thread.");
        }
    }

    /** Ends the life, so that what it still owns is taken over at once. */
    synchronized void end() throws SQLException {
        stopped.countDown();
        database.inOwnTransaction(connection -> store.nodes().stop(connection, name, incarnation));
    }

    /** Not while the life is being ended: it would find itself dead, and begin another. */
    private synchronized void beatOnce() {
        if (stopped.getCount() == 0) {
            return;
        }
        try {
            boolean hasChanged = beat();
            isAway = false;
            if (hasChanged) {
                whenNodesChange.run();
            }
        } catch (SQLException | RuntimeException failure) {
            // the writer logs that the database is away, if it has something to write
            if (!isAway && stopped.getCount() > 0) {
                isAway = true;
                OutboxLog.warn(OutboxMessages.NO_BEAT.text(FailureText.of(failure), timeout));
            }
        }
    }

    /** Returns whether another node has gone. */
    private boolean beat() throws SQLException {
        // if this process is suspended, its row must not be locked: the others could not remove it
        boolean lives = database.withoutTransaction(connection -> store.nodes().beat(connection, name, incarnation));
        if (!lives) {
            database.inOwnTransaction(connection -> {
                beginAnew(connection, store.nodes().all(connection));
                return null;
            });
            return true;
        }
        var cluster = database.inOwnTransaction(this::look);
        tellRival(cluster);
        boolean hasDied = declareDead(cluster);
        var before = others;
        others = cluster.nodes().stream().map(Node::incarnation).collect(Collectors.toSet());
        return hasDied || !others.containsAll(before);
    }

    private Cluster look(Connection connection) throws SQLException {
        var cluster = store.nodes().all(connection);
        clock.set(cluster.now());
        paused = Set.copyOf(store.pauses().all(connection));
        return cluster;
    }

    private void begin(Connection connection) throws SQLException {
        incarnation = store.nodes().start(connection, name, listeners);
        look(connection);
    }

    /** It was silent for too long, or another node has come under its name. What it held belongs to others now. */
    private void beginAnew(Connection connection, Cluster cluster) throws SQLException {
        boolean isNameTaken =
                cluster.nodes().stream().anyMatch(node -> node.name().equals(name));
        if (isNameTaken) {
            store.nodes().setRival(connection, name, incarnation);
            OutboxLog.error(OutboxMessages.NAME_TAKEN.text(name), null);
            // to take the name back would end the other's life, and it would take it back in turn
            name = shortened(name) + '~' + UUID.randomUUID().toString().substring(0, 8);
        } else {
            OutboxLog.warn(OutboxMessages.TAKEN_FOR_DEAD.text(name, timeout));
        }
        begin(connection);
    }

    private static String shortened(String name) {
        return name.substring(0, Math.min(name.length(), 190));
    }

    private void tellRival(Cluster cluster) {
        boolean hasRival = cluster.nodes().stream()
                .anyMatch(node -> node.incarnation().equals(incarnation) && node.rival() != null);
        if (hasRival && !isRivalTold) {
            isRivalTold = true;
            OutboxLog.error(OutboxMessages.NAME_TAKEN.text(name), null);
        }
    }

    private boolean declareDead(Cluster cluster) throws SQLException {
        boolean hasDied = false;
        for (var node : cluster.nodes()) {
            boolean isSilent = cluster.now() - node.seenAt() > timeout.toMillis();
            if (isSilent && !node.incarnation().equals(incarnation) && declareDead(node)) {
                hasDied = true;
                OutboxLog.warn(OutboxMessages.NODE_DEAD.text(node.name(), timeout));
            }
        }
        return hasDied;
    }

    /** Each in a transaction of its own, so that two nodes that hold each other for dead do not wait for one another. */
    private boolean declareDead(Node node) throws SQLException {
        try {
            return database.inOwnTransaction(connection -> store.nodes().declareDead(connection, node));
        } catch (SQLException failure) {
            if (!Failures.locked(failure)) {
                throw failure;
            }
            OutboxLog.debug(() -> "Node " + node.name() + " is silent, and its row is locked: " + failure);
            return false;
        }
    }
}
