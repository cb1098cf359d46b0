package dev.observables.outbox.internal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What happens to a delivery between claim and end. Each method returns the claims that still covered their row; the others have changed nothing. */
public final class Attempts {

    /**
     * An attempt that is about to begin.
     *
     * @param attempt its number, so that it is counted once however often this is written
     */
    public record Begun(Claim claim, int attempt) {}

    /**
     * An attempt that has run too long.
     *
     * @param failure what is stored of that
     */
    public record TimedOut(Claim claim, String failure) {}

    /**
     * A delivery that was not run.
     *
     * @param dueAt when it may be claimed again
     * @param counted whether its attempt was counted, and is not to be
     */
    public record NotRun(Claim claim, long dueAt, boolean counted) {}

    /**
     * An attempt that failed and is not the last one.
     *
     * @param dueAt when it may be claimed again
     * @param failure what it failed with; the first 1000 characters are stored
     * @param duration milliseconds
     */
    public record Failed(Claim claim, long dueAt, String failure, long duration) {}

    static final String COVERED =
            " WHERE app = ? AND event_id = ? AND listener = ? AND token = ? AND state = {RUNNING}";

    private final Sql sql;
    private final String application;
    private final String begin;
    private final String fence;
    private final String timeOut;
    private final String putBack;
    private final String fail;

    Attempts(Sql sql) {
        this.sql = sql;
        application = sql.tables().application();
        begin = covered("attempts = ?");
        fence = covered("state = {DONE}");
        timeOut = covered("token = token + 1, failure = ?");
        putBack = covered("state = {WAITING}, owner = NULL, token = token + 1, due_at = ?, attempts = attempts - ?");
        fail = covered("state = {WAITING}, owner = NULL, token = token + 1, due_at = ?, failure = ?, duration = ?");
    }

    private String covered(String change) {
        return sql.tables().sql("UPDATE {delivery} SET " + change + COVERED);
    }

    /** Counts attempts that are about to begin. */
    public Set<Begun> begin(Connection connection, Collection<Begun> attempts) throws SQLException {
        return change(connection, begin, attempts, Begun::claim, Begun::attempt);
    }

    /** Ends a delivery inside the transaction of its listener. False: somebody else has it, and the transaction must not be committed. */
    public boolean fence(Connection connection, Claim claim) throws SQLException {
        return sql.update(connection, 0, fence, application, claim.eventId(), claim.listener(), claim.token()) > 0;
    }

    /** Takes from attempts that have run too long the right to commit. The node keeps them, as {@link Claim#afterTimeout()}. */
    public Set<TimedOut> timeOut(Connection connection, Collection<TimedOut> attempts) throws SQLException {
        return change(
                connection, timeOut, attempts, TimedOut::claim, attempt -> Text.shortened(attempt.failure(), 1000));
    }

    /** Gives back what was not run. */
    public Set<NotRun> putBack(Connection connection, Collection<NotRun> deliveries) throws SQLException {
        return change(
                connection,
                putBack,
                deliveries,
                NotRun::claim,
                notRun -> notRun.dueAt(),
                notRun -> notRun.counted() ? 1 : 0);
    }

    /** Gives back what is to be attempted again. */
    public Set<Failed> fail(Connection connection, Collection<Failed> attempts) throws SQLException {
        return change(
                connection,
                fail,
                attempts,
                Failed::claim,
                Failed::dueAt,
                failed -> Text.shortened(failed.failure(), 1000),
                Failed::duration);
    }

    @SafeVarargs
    private <T> Set<T> change(
            Connection connection,
            String statement,
            Collection<T> items,
            Function<T, Claim> claims,
            Function<T, @Nullable Object>... values)
            throws SQLException {
        return sql.batch(connection, statement, Claims.sorted(items, claims), item -> {
            var claim = claims.apply(item);
            var parameters = new @Nullable Object[values.length + 4];
            for (var i = 0; i < values.length; i++) {
                parameters[i] = values[i].apply(item);
            }
            parameters[values.length] = application;
            parameters[values.length + 1] = claim.eventId();
            parameters[values.length + 2] = claim.listener();
            parameters[values.length + 3] = claim.token();
            return parameters;
        });
    }
}
