package dev.observables.outbox.internal.protocol;

import dev.observables.outbox.internal.text.OutboxLog;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The application's database: the outbox's own short transactions, and what it does as a part of the application's. */
public final class Database {

    private static final int VALID_WITHIN_SECONDS = 5;

    private final DataSource source;
    /** What the source's connections have when they are handed out; null until one was asked, which takes a round trip. */
    private volatile @Nullable Integer isolation;

    public Database(DataSource source) {
        this.source = source;
    }

    /** What is done with a connection. */
    @FunctionalInterface
    public interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** Does work in a local transaction, on a thread that is in no transaction of the application's. */
    public <T> T inOwnTransaction(Work<T> work) throws SQLException {
        try (var connection = source.getConnection()) {
            boolean commitsItself = connection.getAutoCommit();
            connection.setAutoCommit(false);
            // the rows that a statement finds are those that are committed when it begins: all statements are made for
            // that
            int before = isolation(connection);
            if (before != Connection.TRANSACTION_READ_COMMITTED) {
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            }
            boolean isCommitted = false;
            try {
                var result = work.with(connection);
                connection.commit();
                isCommitted = true;
                return result;
            } finally {
                if (!isCommitted) {
                    rollBack(connection);
                }
                restore(connection, commitsItself, before);
            }
        }
    }

    /**
     * Does work each of whose statements the database commits by itself, so that it leaves nothing locked, however long this process
     * may be suspended after any of them. The thread is in no transaction of the application's.
     */
    <T> T withoutTransaction(Work<T> work) throws SQLException {
        try (var connection = source.getConnection()) {
            boolean commitsItself = connection.getAutoCommit();
            if (!commitsItself) {
                connection.setAutoCommit(true);
            }
            try {
                return work.with(connection);
            } finally {
                if (!commitsItself) {
                    restore(connection, false, Connection.TRANSACTION_READ_COMMITTED);
                }
            }
        }
    }

    /** Does work in the application's transaction that the thread is in. */
    public <T> T inCurrentTransaction(Work<T> work) throws SQLException {
        try (var connection = source.getConnection()) {
            return work.with(connection);
        }
    }

    /** Whether a connection can be had, so that a failure has another reason. */
    boolean isReachable() {
        try (var connection = source.getConnection()) {
            return connection.isValid(VALID_WITHIN_SECONDS);
        } catch (SQLException | RuntimeException away) {
            return false;
        }
    }

    private int isolation(Connection connection) throws SQLException {
        var known = isolation;
        if (known == null) {
            known = connection.getTransactionIsolation();
            isolation = known;
        }
        return known;
    }

    /** The failure of the work is what counts. */
    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException broken) {
            OutboxLog.debug(() -> "A connection could not be rolled back: " + broken);
        }
    }

    /** The pool hands the connection to others next. */
    private static void restore(Connection connection, boolean commitsItself, int isolation) {
        try {
            if (isolation != Connection.TRANSACTION_READ_COMMITTED) {
                connection.setTransactionIsolation(isolation);
            }
            connection.setAutoCommit(commitsItself);
        } catch (SQLException broken) {
            OutboxLog.debug(() -> "A connection could not be restored: " + broken);
        }
    }
}
