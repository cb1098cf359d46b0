package dev.observables.outbox.internal.protocol;

import dev.observables.outbox.internal.json.StoredPayloads;
import dev.observables.outbox.internal.protocol.DeliveryCall.Origin;
import dev.observables.outbox.internal.store.Claim;
import dev.observables.outbox.internal.store.DeliveryRow;
import dev.observables.outbox.internal.store.EventRow;
import dev.observables.outbox.internal.store.Lane;
import dev.observables.outbox.internal.store.Store;
import dev.observables.outbox.internal.text.FailureText;
import dev.observables.outbox.internal.text.OutboxLog;
import dev.observables.outbox.internal.text.OutboxMessages;
import dev.observables.spi.JournalContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The thread that claims deliveries and has them called: those that wait, that are to be repeated, or that another node has left.
 * It asks the database when it is notified of something to claim, and otherwise once in {@code observables.outbox.poll}.
 */
final class Poller implements Runnable, Wakening {

    private static final long PAUSE_FOR_ROOM = 20;

    private final Database database;
    private final Store store;
    private final NodeLife node;
    private final HeldDeliveries held;
    private final DatabaseClock clock;
    private final OutboxSettings settings;
    private final JournalContext context;
    private final StoredPayloads payloads;
    private final Semaphore signal = new Semaphore(0);
    private final Set<Lane> lanes = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean isDue = new AtomicBoolean(true);
    private final DueTimes dueTimes = new DueTimes();
    /** Assigned before the thread is started. */
    private AttemptEnds ends;

    private Recovery recovery;
    /** There is more to claim than this node has room for. */
    private volatile boolean isBacklogged;

    private volatile boolean isDraining;
    private boolean isAway;

    Poller(
            Database database,
            Store store,
            NodeLife node,
            HeldDeliveries held,
            DatabaseClock clock,
            OutboxSettings settings,
            JournalContext context,
            StoredPayloads payloads) {
        this.database = database;
        this.store = store;
        this.node = node;
        this.held = held;
        this.clock = clock;
        this.settings = settings;
        this.context = context;
        this.payloads = payloads;
    }

    void prepare(AttemptEnds attemptEnds, Recovery recovering) {
        ends = attemptEnds;
        recovery = recovering;
    }

    @Override
    public void due() {
        isDue.set(true);
        signal.release();
    }

    @Override
    public void next(Lane lane) {
        lanes.add(lane);
        signal.release();
    }

    @Override
    public void dueAt(long time) {
        if (dueTimes.add(time)) {
            signal.release();
        }
    }

    @Override
    public void released(@Nullable Lane lane) {
        if (lane != null) {
            next(lane);
        } else if (isBacklogged && held.claimed() <= settings.batch() / 2) {
            due();
        }
    }

    /** Whether there is more than this node can call now: what is stored meanwhile has to wait its turn. */
    boolean isBacklogged() {
        return isBacklogged;
    }

    /** Claims nothing more, and ends the thread. */
    void drain() {
        isDraining = true;
        signal.release();
    }

    @Override
    public void run() {
        while (!isDraining) {
            try {
                work();
                isAway = false;
                awaitWork();
            } catch (SQLException | RuntimeException failure) {
                pause(failure);
            } catch (InterruptedException interrupted) {
                OutboxLog.debug(() -> "The server stops the poller's thread.");
                return;
            }
        }
    }

    private void awaitWork() throws InterruptedException {
        if (isDue.get() || !lanes.isEmpty()) {
            return;
        }
        long wait = Math.min(
                settings.poll().toMillis(), Math.min(dueTimes.first() - clock.now(), recovery.millisUntilNeeded()));
        if (wait > 0 && signal.tryAcquire(wait, TimeUnit.MILLISECONDS)) {
            signal.drainPermits();
        } else {
            dueTimes.removeUntil(clock.now());
            isDue.set(true);
        }
    }

    private void pause(Exception failure) {
        if (!isAway && !isDraining) {
            isAway = true;
            OutboxLog.warn(OutboxMessages.NOT_CLAIMED.text(FailureText.of(failure)), failure);
        }
        isDue.set(true);
        try {
            TimeUnit.MILLISECONDS.sleep(Math.min(settings.poll().toMillis(), NodeLife.BEAT.toMillis()));
        } catch (InterruptedException interrupted) {
            isDraining = true;
        }
    }

    private void work() throws SQLException {
        claimLanes();
        if (isDue.getAndSet(false)) {
            claimDue();
        }
        // last, because it can fail for as long as a node that is suspended has locked something
        if (recovery.isNeeded()) {
            recovery.recover();
            isDue.set(true);
        }
    }

    private void claimLanes() throws SQLException {
        var some = lanes.stream().limit(Math.max(0, room())).toList();
        if (!some.isEmpty()) {
            lanes.removeAll(some);
            claim(connection -> store.claims().claimNext(connection, node.incarnation(), clock.now(), some));
        } else {
            isBacklogged |= !lanes.isEmpty();
            lanes.clear();
            lookAgain();
        }
    }

    private void claimDue() throws SQLException {
        int room = room();
        if (room <= 0) {
            isBacklogged = true;
            lookAgain();
            return;
        }
        int claimed = claim(connection -> store.claims().claim(connection, node.incarnation(), clock.now(), room));
        isBacklogged = claimed == room;
        if (isBacklogged && room() > 0) {
            isDue.set(true);
        }
    }

    /** A call that ends makes room a moment after it is known to have ended. */
    private void lookAgain() {
        if (context.room() <= 0) {
            dueAt(clock.now() + PAUSE_FOR_ROOM);
        }
    }

    /** A node holds no more than it can call soon, so that there is something left for the others. */
    private int room() {
        return isDraining ? 0 : Math.min(settings.batch() - held.claimed(), context.room());
    }

    private int claim(Database.Work<List<DeliveryRow>> claiming) throws SQLException {
        var incarnation = node.incarnation();
        var calls = new ArrayList<DeliveryCall>();
        boolean isCommitted = false;
        try {
            database.inOwnTransaction(connection -> {
                var rows = claiming.with(connection);
                // held before the commit: what this node owns and does not hold would be taken for lost
                calls.addAll(calls(connection, rows, incarnation));
                calls.forEach(held::add);
                return null;
            });
            isCommitted = true;
        } finally {
            if (!isCommitted) {
                calls.forEach(held::remove);
            }
        }
        var blocked = blocked(calls, incarnation);
        for (var call : calls) {
            if (blocked.contains(call.claim())) {
                call.giveBack();
            } else {
                call(call);
            }
        }
        return calls.size();
    }

    private void call(DeliveryCall call) {
        if (call.origin() == Origin.EXHAUSTED) {
            ends.exhausted(call);
        } else if (!context.run(call)) {
            isBacklogged = true;
            call.giveBack();
            lookAgain();
        }
    }

    private List<DeliveryCall> calls(Connection connection, Collection<DeliveryRow> rows, String incarnation)
            throws SQLException {
        var ids = rows.stream().map(row -> row.claim().eventId()).collect(Collectors.toSet());
        var events = store.events().find(connection, ids);
        return rows.stream()
                .filter(row -> events.containsKey(row.claim().eventId()))
                .map(row -> call(row, events.get(row.claim().eventId()), incarnation))
                .toList();
    }

    private DeliveryCall call(DeliveryRow row, EventRow event, String incarnation) {
        // the last attempt is not made again: it may be what has ended its node
        int attempt = row.exhausted() ? row.attempts() : row.attempts() + 1;
        return new DeliveryCall(
                row.claim(),
                new RowEvent(event, attempt, payloads),
                row.lane(),
                row.attemptsLimit(),
                incarnation,
                row.exhausted() ? Origin.EXHAUSTED : Origin.CLAIMED,
                ends);
    }

    /** Those whose turn it is not: two nodes that claim at the same time do not see each other's claims before the commit. */
    private Set<Claim> blocked(Collection<DeliveryCall> calls, String incarnation) throws SQLException {
        var ordered = calls.stream()
                .filter(call -> call.lane() != null)
                .map(DeliveryCall::claim)
                .toList();
        return ordered.isEmpty()
                ? Set.of()
                : database.inOwnTransaction(connection -> store.claims().blocked(connection, incarnation, ordered));
    }
}
