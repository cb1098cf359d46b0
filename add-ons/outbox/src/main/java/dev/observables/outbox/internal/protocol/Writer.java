package dev.observables.outbox.internal.protocol;

import dev.observables.outbox.internal.protocol.Batch.OutageException;
import dev.observables.outbox.internal.text.FailureText;
import dev.observables.outbox.internal.text.OutboxLog;
import dev.observables.outbox.internal.text.OutboxMessages;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The thread that writes what becomes of deliveries: everything that has come up while it wrote is written together next. So the
 * more there is to write, the less each costs. While the database is away it waits, and nothing is lost.
 */
final class Writer implements Runnable {

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Database database;
    private final int most;
    private final Semaphore signal = new Semaphore(0);
    private final Batch<Errand> errands =
            Batch.impatient(Writer::run, (errand, reason) -> errand.failed().accept(reason));
    private List<Batch<?>> batches = List.of(errands);
    private volatile boolean isBusy;
    private volatile boolean isStopping;

    /** Work that a thread waits for; it gives back what hands over the answer after the commit. */
    private record Errand(Database.Work<Runnable> work, Consumer<Exception> failed) {}

    Writer(Database database, int most) {
        this.database = database;
        this.most = most;
    }

    /** Before the thread is started. */
    void write(List<Batch<?>> inThisOrder) {
        batches = Stream.concat(Stream.of(errands), inThisOrder.stream()).toList();
    }

    <T> void add(Batch<T> batch, T change) {
        batch.add(change);
        signal.release();
    }

    /** Does work aside, in one of the outbox's own transactions, for a thread that is in one of the application's. */
    <T> T doAside(Database.Work<T> work) throws SQLException {
        var answer = new CompletableFuture<T>();
        Database.Work<Runnable> answered = connection -> {
            var result = work.with(connection);
            return () -> answer.complete(result);
        };
        add(errands, new Errand(answered, answer::completeExceptionally));
        try {
            return answer.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SQLException("The thread was interrupted while it waited for the database.", interrupted);
        } catch (ExecutionException failure) {
            throw new SQLException(failure.getCause());
        }
    }

    private static Runnable run(Connection connection, List<Errand> some) throws SQLException {
        var answers = new ArrayList<Runnable>();
        for (var errand : some) {
            answers.add(errand.work().with(connection));
        }
        return () -> answers.forEach(Runnable::run);
    }

    /** Whether everything has been written. */
    boolean isIdle() {
        // in this order: what has been taken to be written is seen to be busy
        return batches.stream().allMatch(Batch::isEmpty) && !isBusy;
    }

    /** Ends the thread when everything has been written, or cannot be. */
    void stop() {
        isStopping = true;
        signal.release();
    }

    @Override
    public void run() {
        var pause = SHORTEST_PAUSE;
        boolean isAway = false;
        while (true) {
            try {
                writeAll();
                if (isAway) {
                    isAway = false;
                    pause = SHORTEST_PAUSE;
                    OutboxLog.info("The database of the outbox can be reached again.");
                }
                if (isStopping && isIdle()) {
                    return;
                }
                signal.acquire();
                signal.drainPermits();
            } catch (OutageException outage) {
                if (isStopping) {
                    OutboxLog.debug(() -> "The outbox stops without its database: " + outage.getCause());
                    return;
                }
                if (!isAway) {
                    isAway = true;
                    OutboxLog.error(
                            OutboxMessages.DATABASE_AWAY.text(FailureText.of(outage.getCause())), outage.getCause());
                }
                pause = waitFor(pause);
            } catch (InterruptedException interrupted) {
                // the server stops its threads
                return;
            }
        }
    }

    private void writeAll() throws OutageException {
        boolean wasAny;
        do {
            isBusy = true;
            wasAny = false;
            try {
                for (var batch : batches) {
                    wasAny |= batch.write(database, most);
                }
            } finally {
                isBusy = false;
            }
        } while (wasAny);
    }

    private Duration waitFor(Duration pause) {
        try {
            if (signal.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS) && !isStopping) {
                TimeUnit.MILLISECONDS.sleep(SHORTEST_PAUSE.toMillis());
            }
        } catch (InterruptedException interrupted) {
            isStopping = true;
        }
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
