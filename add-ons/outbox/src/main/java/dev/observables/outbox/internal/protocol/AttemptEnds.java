package dev.observables.outbox.internal.protocol;

import dev.observables.Outcome;
import dev.observables.outbox.internal.store.Attempts;
import dev.observables.outbox.internal.store.Claim;
import dev.observables.outbox.internal.store.Endings;
import dev.observables.outbox.internal.store.Store;
import dev.observables.outbox.internal.text.FailureText;
import dev.observables.outbox.internal.text.OutboxLog;
import dev.observables.outbox.internal.text.OutboxMessages;
import dev.observables.spi.JournalException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/**
 * What is written of an attempt while it is made and when it has ended. The listener's thread waits where its attempt has to be
 * counted first; everything else is left to the {@link Writer}.
 */
final class AttemptEnds {

    /** For a delivery that no thread could be found for. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Database database;
    private final Store store;
    private final Writer writer;
    private final NodeLife node;
    private final HeldDeliveries held;
    private final DatabaseClock clock;
    private final Map<String, RetryPolicy> policies;
    private final Map<String, Boolean> skipsDead;
    private final Followers followers;
    private final Wakening poller;

    private final Batch<Counting> counts = Batch.impatient(this::count, this::refuse);
    private final Batch<End> timeouts = Batch.patient(this::timeOut, this::unwritten);
    private final Batch<End> successes = Batch.patient(this::succeed, this::unwritten);
    private final Batch<End> failures = Batch.patient(this::fail, this::unwritten);
    private final Batch<End> deaths = Batch.patient(this::die, this::unwritten);
    private final Batch<Return> returns =
            Batch.patient(this::putBack, (back, reason) -> unwritten(back.call(), reason));

    /** An attempt that waits to be counted. */
    private record Counting(DeliveryCall call, CompletableFuture<Boolean> isCounted) {

        Attempts.Begun begun() {
            return new Attempts.Begun(call.claim(), call.event().attempt());
        }
    }

    /**
     * An attempt that has ended; {@code claim} covers its row if nobody has taken it over.
     *
     * @param isLookedUp whether one of two ways has been tried in which a listener's transaction can have ended: it has committed the
     *     end of the delivery, or it has not
     */
    private record End(DeliveryCall call, Claim claim, Outcome outcome, boolean isLookedUp) {

        End(DeliveryCall call, Claim claim, Outcome outcome) {
            this(call, claim, outcome, false);
        }

        End lookedUp() {
            return new End(call, claim, outcome, true);
        }

        /** What is kept of it when its delivery is found to have succeeded, whatever the commit has said. */
        String line() {
            return isLookedUp ? OutcomeLine.succeeded(call.listener()) : OutcomeLine.of(outcome);
        }

        long millis() {
            return outcome.duration().toMillis();
        }

        String failure() {
            var failure = outcome.failure();
            return failure == null ? "" : FailureText.of(failure);
        }
    }

    /** A delivery that is given back. */
    private record Return(DeliveryCall call, Duration delay) {}

    AttemptEnds(
            Database database,
            Store store,
            Writer writer,
            NodeLife node,
            HeldDeliveries held,
            DatabaseClock clock,
            Map<String, RetryPolicy> policies,
            Map<String, Boolean> skipsDead,
            Followers followers,
            Wakening poller) {
        this.database = database;
        this.store = store;
        this.writer = writer;
        this.node = node;
        this.held = held;
        this.clock = clock;
        this.policies = policies;
        this.skipsDead = skipsDead;
        this.followers = followers;
        this.poller = poller;
    }

    /** What the writer writes of it, in this order: listeners wait for the first. */
    List<Batch<?>> batches() {
        return List.of(counts, timeouts, successes, failures, deaths, returns);
    }

    /** Whether the call's row is this node's, unless it has been taken for dead and does not know yet. */
    boolean isOurs(DeliveryCall call) {
        return node.isCurrent(call.incarnation());
    }

    /** Counts an attempt and waits until that is committed; if false, the delivery is not this node's any more. */
    boolean count(DeliveryCall call) {
        var counting = new Counting(call, new CompletableFuture<>());
        writer.add(counts, counting);
        try {
            return counting.isCounted().get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            giveBack(call, Duration.ZERO);
            return false;
        } catch (ExecutionException refused) {
            giveBack(call, PAUSE);
            return false;
        }
    }

    /** Ends a delivery in the listener's transaction; false if it is not this node's any more. */
    boolean endInTransaction(DeliveryCall call) {
        try {
            return database.inCurrentTransaction(connection -> store.attempts().fence(connection, call.claim()));
        } catch (SQLException failure) {
            var text =
                    OutboxMessages.NOT_ENDED.text(call.listener(), call.event().name(), FailureText.of(failure));
            throw new JournalException(text, failure);
        }
    }

    void succeeded(DeliveryCall call, Outcome outcome) {
        writer.add(successes, new End(call, call.claim(), outcome));
    }

    /** @param claim the call's, or what it has become by a timeout */
    void failed(DeliveryCall call, Claim claim, Outcome outcome) {
        failed(new End(call, claim, outcome));
    }

    private void failed(End end) {
        var failure = end.outcome().failure();
        boolean isLast = end.call().event().attempt() >= end.call().attemptsLimit();
        boolean isHopeless = failure != null && policy(end.call()).aborts(failure);
        writer.add(isLast || isHopeless ? deaths : failures, end);
    }

    /** It is not called again: it may be what ends the process each time. */
    void exhausted(DeliveryCall call) {
        var text = OutboxMessages.EXHAUSTED.text(call.listener(), call.attemptsLimit());
        writer.add(deaths, new End(call, call.claim(), Failed.withoutCall(call.listener(), text)));
    }

    void timedOut(DeliveryCall call, Outcome outcome) {
        writer.add(timeouts, new End(call, call.claim(), outcome));
    }

    void notRun(DeliveryCall call) {
        giveBack(call, PAUSE);
    }

    void giveBack(DeliveryCall call, Duration delay) {
        writer.add(returns, new Return(call, delay));
    }

    /** Another node has taken the delivery over, and ends it. */
    void lost(DeliveryCall call) {
        OutboxLog.warn(OutboxMessages.TAKEN_OVER.text(
                call.listener(), call.event().name(), call.event().id()));
        release(call);
    }

    private Runnable count(Connection connection, List<Counting> some) throws SQLException {
        var counted = store.attempts()
                .begin(connection, some.stream().map(Counting::begun).toList());
        return () -> {
            for (var counting : some) {
                boolean isOurs = counted.contains(counting.begun());
                if (!isOurs) {
                    lost(counting.call());
                }
                counting.isCounted().complete(isOurs);
            }
        };
    }

    private void refuse(Counting counting, Exception reason) {
        counting.isCounted().completeExceptionally(reason);
    }

    private Runnable timeOut(Connection connection, List<End> some) throws SQLException {
        var rows = some.stream()
                .map(end -> new Attempts.TimedOut(end.claim(), end.failure()))
                .toList();
        store.attempts().timeOut(connection, rows);
        return () -> some.forEach(end -> end.call().timeoutWritten());
    }

    private Runnable succeed(Connection connection, List<End> some) throws SQLException {
        var rows =
                rows(some, end -> new Endings.Succeeded(end.claim(), end.call().isFenced(), end.line()));
        var result = store.endings().succeed(connection, rows.keySet());
        var following = followers.completed(connection, result.completed());
        return () -> {
            rows.forEach((row, end) -> {
                if (result.ended().contains(row)) {
                    release(end.call());
                } else if (row.joined() && !end.isLookedUp()) {
                    failed(new End(end.call(), end.claim(), Failed.rolledBack(end.outcome()), true));
                } else {
                    lost(end.call());
                }
            });
            following.release();
        };
    }

    private Runnable fail(Connection connection, List<End> some) throws SQLException {
        var rows = rows(
                some,
                end -> new Attempts.Failed(
                        end.claim(), clock.now() + delay(end).toMillis(), end.failure(), end.millis()));
        var failed = store.attempts().fail(connection, rows.keySet());
        return () -> rows.forEach((row, end) -> {
            if (failed.contains(row)) {
                var call = end.call();
                OutboxLog.warn(OutboxMessages.ATTEMPT_FAILED.text(
                        call.listener(),
                        call.event().name(),
                        call.event().id(),
                        call.event().attempt(),
                        call.attemptsLimit(),
                        end.failure(),
                        Duration.ofMillis(Math.max(0, row.dueAt() - clock.now())),
                        call.lane() == null ? "" : ", and later events of its key wait for it"));
                poller.dueAt(row.dueAt());
                release(call);
            } else {
                notCovered(end);
            }
        });
    }

    private Runnable die(Connection connection, List<End> some) throws SQLException {
        var rows = rows(
                some, end -> new Endings.Died(end.claim(), end.failure(), end.millis(), OutcomeLine.of(end.outcome())));
        var result = store.endings().die(connection, rows.keySet());
        var dead = rows.entrySet().stream()
                .filter(row -> result.ended().contains(row.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        var following = new Followers.Following();
        for (var end : dead) {
            following.addAll(followers.failed(connection, end.call().event(), end.outcome()));
        }
        following.addAll(followers.completed(connection, result.completed()));
        return () -> {
            rows.values().stream().filter(end -> !dead.contains(end)).forEach(this::notCovered);
            dead.forEach(this::tellDeath);
            following.release();
        };
    }

    private void tellDeath(End end) {
        var event = end.call().event();
        OutboxLog.error(
                OutboxMessages.DELIVERY_DEAD.text(end.call().listener(), event.name(), event.id(), event.attempt()),
                end.outcome().failure());
        if (end.call().lane() != null && !skipsDead.get(end.call().listener())) {
            OutboxLog.warn(OutboxMessages.HOLDS_BACK.text(
                    event.name(), event.id(), end.call().listener(), end.call().listener()));
        }
        release(end.call());
    }

    /** A commit whose answer was lost may have ended the delivery all the same. If it has not, the delivery is another node's. */
    private void notCovered(End end) {
        if (end.call().isFenced() && !end.isLookedUp()) {
            writer.add(successes, end.lookedUp());
        } else {
            lost(end.call());
        }
    }

    private Runnable putBack(Connection connection, List<Return> some) throws SQLException {
        var rows = some.stream()
                .map(back -> new Attempts.NotRun(
                        back.call().claim(),
                        clock.now() + back.delay().toMillis(),
                        back.call().isCounted()))
                .toList();
        store.attempts().putBack(connection, rows);
        return () -> {
            some.forEach(back -> release(back.call()));
            rows.forEach(row -> poller.dueAt(row.dueAt()));
        };
    }

    private Duration delay(End end) {
        var policy = policy(end.call());
        int failed = end.call().event().attempt() - (end.call().attemptsLimit() - policy.attempts());
        return policy.delay(Math.max(1, failed));
    }

    private RetryPolicy policy(DeliveryCall call) {
        return policies.get(call.listener());
    }

    /** The delivery is not in this node's hands any more. */
    private void release(DeliveryCall call) {
        held.remove(call);
        poller.released(call.lane());
    }

    private void unwritten(End end, Exception reason) {
        unwritten(end.call(), reason);
    }

    /** Its row is found again among those of this node that nobody holds. */
    private void unwritten(DeliveryCall call, Exception reason) {
        OutboxLog.warn(
                OutboxMessages.NOT_WRITTEN.text(
                        call.listener(), call.event().name(), call.event().id(), FailureText.of(reason)),
                reason);
        release(call);
    }

    private static <R> Map<R, End> rows(List<End> some, Function<End, R> row) {
        var rows = new LinkedHashMap<R, End>();
        some.forEach(end -> rows.put(row.apply(end), end));
        return rows;
    }
}
