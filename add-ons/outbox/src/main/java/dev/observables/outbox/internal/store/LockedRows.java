package dev.observables.outbox.internal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Changes rows of which some may be locked, for as long as they like, by a node that was stopped in the middle of its transaction.
 * Those are skipped: the batch is tried, and where it does not get through, row by row, each for a second.
 */
final class LockedRows {

    /** After so many rows that were locked the rest is left for the next time, so that the node is not held up for minutes. */
    private static final int LIMIT = 3;

    private final Sql sql;

    LockedRows(Sql sql) {
        this.sql = sql;
    }

    /** As {@link Sql#batch}, without the items whose rows are locked. */
    <T> Set<T> batch(Connection connection, String statement, List<T> items, Function<T, @Nullable Object[]> parameters)
            throws SQLException {
        if (items.isEmpty()) {
            return Set.of();
        }
        var savepoint = connection.setSavepoint();
        try {
            return sql.batch(connection, statement, items, parameters);
        } catch (SQLException e) {
            if (!Failures.locked(e)) {
                throw e;
            }
            connection.rollback(savepoint);
        }
        return singly(connection, statement, items, parameters);
    }

    private <T> Set<T> singly(
            Connection connection, String statement, List<T> items, Function<T, @Nullable Object[]> parameters)
            throws SQLException {
        var changed = new HashSet<T>();
        var failures = 0;
        for (var item : items) {
            var savepoint = connection.setSavepoint();
            try {
                if (sql.update(connection, 1, statement, parameters.apply(item)) > 0) {
                    changed.add(item);
                }
            } catch (SQLException e) {
                if (!Failures.locked(e)) {
                    throw e;
                }
                connection.rollback(savepoint);
                if (++failures == LIMIT) {
                    break;
                }
            }
        }
        return changed;
    }
}
