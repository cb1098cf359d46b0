package dev.observables.benchmarks.outbox;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** What can be seen in the database from outside, on a connection of its own. */
final class Tables implements AutoCloseable {

    private static final long GIVE_UP_AFTER = Duration.ofMinutes(10).toNanos();

    private final Connection connection;
    private final Contender contender;
    private final boolean isPostgres;

    Tables(Contender contender, Setup setup) throws SQLException {
        connection = DriverManager.getConnection(setup.url());
        this.contender = contender;
        isPostgres = setup.isPostgres();
    }

    void create() throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var table : Work.TABLES) {
                statement.execute(table);
            }
            for (var table : contender.tables(isPostgres)) {
                statement.execute(table);
            }
        }
    }

    /** Deliveries that have not ended. */
    long pending() throws SQLException {
        return contender.deliveries().isEmpty()
                ? 0
                : query("SELECT COUNT(*) FROM " + contender.deliveries().orElseThrow());
    }

    /** Waits until no more than that many deliveries have not ended. Returns the time at which it was seen. */
    long awaitPending(long most, long pauseMillis) throws SQLException {
        long start = System.nanoTime();
        while (pending() > most) {
            if (System.nanoTime() - start > GIVE_UP_AFTER) {
                throw new IllegalStateException(pending() + " deliveries have not ended");
            }
            LockSupport.parkNanos(Duration.ofMillis(pauseMillis).toNanos());
        }
        return System.nanoTime();
    }

    /** Every listener has to have done its work once, at least. Returns how often it was repeated. */
    long repetitions(long listeners) throws SQLException {
        long expected = query("SELECT COUNT(*) FROM sale") * listeners;
        long distinct = query("SELECT COUNT(*) FROM (SELECT DISTINCT listener, sale FROM effect) AS different");
        if (distinct != expected) {
            throw new IllegalStateException(distinct + " effects and not " + expected);
        }
        return query("SELECT COUNT(*) FROM effect") - distinct;
    }

    /** Statements so far; on PostgreSQL transactions, which is the same for statements of their own. */
    long statements() throws SQLException {
        return query(
                isPostgres
                        ? "SELECT xact_commit + xact_rollback FROM pg_stat_database WHERE datname = current_database()"
                        : "SELECT SUM(execution_count) FROM information_schema.query_statistics");
    }

    void countStatements() throws SQLException {
        if (!isPostgres) {
            try (var statement = connection.createStatement()) {
                statement.execute("SET QUERY_STATISTICS TRUE");
            }
        }
    }

    /** Of all tables and indexes, in bytes; -1 where the database does not say. */
    long size() throws SQLException {
        return isPostgres
                ? query("SELECT SUM(pg_total_relation_size(oid)) FROM pg_class"
                        + " WHERE relkind = 'r' AND relname NOT IN ('sale', 'effect')"
                        + " AND relnamespace = 'public'::regnamespace")
                : -1;
    }

    private long query(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
