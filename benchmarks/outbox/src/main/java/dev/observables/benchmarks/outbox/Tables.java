package dev.observables.benchmarks.outbox;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/** What can be seen in the database from outside, on a connection of its own. */
final class Tables implements AutoCloseable {

    private static final long GIVE_UP_AFTER = Duration.ofMinutes(10).toNanos();
    private static final long SHORTEST_PAUSE = Duration.ofMillis(10).toNanos();
    private static final long LONGEST_PAUSE = Duration.ofMillis(500).toNanos();
    private static final long PAUSE_FOR_EACH = Duration.ofNanos(20_000).toNanos();

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

    /** Waits until no more than that many deliveries have not ended, and looks the more often the fewer there are. */
    void awaitPending(long most) throws SQLException {
        long start = System.nanoTime();
        for (long pending = pending(); pending > most; pending = pending()) {
            if (System.nanoTime() - start > GIVE_UP_AFTER) {
                throw new IllegalStateException(pending + " deliveries have not ended");
            }
            LockSupport.parkNanos(Math.min(LONGEST_PAUSE, SHORTEST_PAUSE + (pending - most) * PAUSE_FOR_EACH));
        }
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

    /** From now on. */
    void countStatements() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(
                    isPostgres ? "CREATE EXTENSION IF NOT EXISTS pg_stat_statements" : "SET QUERY_STATISTICS FALSE");
            statement.execute(isPostgres ? "SELECT pg_stat_statements_reset()" : "SET QUERY_STATISTICS TRUE");
        }
    }

    /** Statements since, without the start and the end of transactions. */
    long statements() throws SQLException {
        return query(
                isPostgres
                        ? "SELECT COALESCE(SUM(calls), 0) FROM pg_stat_statements"
                                + " WHERE query NOT LIKE '%pg_stat%' AND query !~* '^(BEGIN|COMMIT|ROLLBACK|SAVEPOINT)'"
                        : "SELECT COALESCE(SUM(execution_count), 0) FROM information_schema.query_statistics"
                                + " WHERE sql_statement NOT LIKE '%QUERY_STATISTICS%'");
    }

    /** The statements since, with their number and the server's time in milliseconds, both of each of so many events. */
    List<String> statements(int events) throws SQLException {
        var lines = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        isPostgres
                                ? "SELECT calls, total_exec_time, query FROM pg_stat_statements"
                                        + " WHERE query NOT LIKE '%pg_stat%' AND query NOT LIKE '%SAVEPOINT%' ORDER BY 2 DESC"
                                : "SELECT execution_count, cumulative_execution_time, sql_statement"
                                        + " FROM information_schema.query_statistics ORDER BY 2 DESC")) {
            while (rows.next()) {
                lines.add(String.format(
                        Locale.ROOT,
                        "| %.2f | %.3f | %s |",
                        (double) rows.getLong(1) / events,
                        rows.getDouble(2) / events,
                        rows.getString(3).replaceAll("\\s+", " ")));
            }
        }
        return lines;
    }

    /** Transactions that have been committed, as far as the server has counted them, which it does once a second. */
    long commits() throws SQLException {
        return isPostgres ? query("SELECT xact_commit FROM pg_stat_database WHERE datname = current_database()") : 0;
    }

    /** Bytes of the server's log; 0 where there is none. */
    long logged() throws SQLException {
        return isPostgres ? query("SELECT wal_bytes FROM pg_stat_wal") : 0;
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
