package dev.observables.outbox.internal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/** What differs between the databases; all other SQL is the standard's. */
public enum Dialect {
    H2("h2", "CAST(EXTRACT(EPOCH FROM CURRENT_TIMESTAMP) * 1000 AS BIGINT)"),
    POSTGRESQL("postgresql", "CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)"),
    /** MySQL as well. */
    MARIADB("mariadb", "TIMESTAMPDIFF(MICROSECOND, '1970-01-01', UTC_TIMESTAMP(3)) DIV 1000"),
    DERBY("derby", "") {
        /** Derby has no function for it that a change to summer time leaves alone, and mostly runs inside this JVM. */
        @Override
        String now() {
            return "CAST(" + System.currentTimeMillis() + " AS BIGINT)";
        }
    },
    HSQLDB("hsqldb", "UNIX_MILLIS()"),
    ORACLE(
            "oracle",
            "ROUND((CAST(SYS_EXTRACT_UTC(SYSTIMESTAMP) AS DATE) - DATE '1970-01-01') * 86400000"
                    + " + MOD(EXTRACT(SECOND FROM SYS_EXTRACT_UTC(SYSTIMESTAMP)), 1) * 1000)"),
    SQL_SERVER("sqlserver", "DATEDIFF_BIG(MILLISECOND, '1970-01-01', SYSUTCDATETIME())");

    private final String script;
    private final String now;

    Dialect(String script, String now) {
        this.script = script;
        this.now = now;
    }

    /**
     * The dialect of the database behind a connection.
     *
     * @throws UnsupportedDatabaseException if the database is none of these
     */
    public static Dialect of(Connection connection) throws SQLException {
        var product = connection.getMetaData().getDatabaseProductName();
        var name = product.toLowerCase(Locale.ROOT);
        if (name.startsWith("h2")) {
            return H2;
        } else if (name.contains("postgres")) {
            return POSTGRESQL;
        } else if (name.contains("mariadb") || name.contains("mysql")) {
            return MARIADB;
        } else if (name.contains("derby")) {
            return DERBY;
        } else if (name.contains("hsql")) {
            return HSQLDB;
        } else if (name.contains("oracle")) {
            return ORACLE;
        } else if (name.contains("sql server")) {
            return SQL_SERVER;
        }
        throw new UnsupportedDatabaseException(product);
    }

    /** The file with the statements that create the tables, beside this library's API. */
    String script() {
        return "/dev/observables/outbox/" + script + ".sql";
    }

    /** An expression for the database's time in milliseconds since 1970, UTC. */
    String now() {
        return now;
    }

    /**
     * Ends a query that is ordered. {@link java.sql.Statement#setMaxRows} would not do: the database would not know of it when it
     * plans, and sort the whole backlog for a few rows.
     */
    String limit(int rows) {
        return this == MARIADB ? " LIMIT " + rows : " OFFSET 0 ROWS FETCH NEXT " + rows + " ROWS ONLY";
    }

    /**
     * Ends a query for rows that will be changed, and leaves out those that another transaction has locked. Empty where the database
     * has nothing like it, or has it only without a limit.
     */
    String skipLocked() {
        return this == POSTGRESQL || this == MARIADB ? " FOR UPDATE SKIP LOCKED" : "";
    }
}
