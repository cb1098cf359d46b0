package dev.observables.outbox.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;

/** The databases that statements are run on. */
public enum TestDatabase {
    H2(() -> "jdbc:h2:mem:outbox;DB_CLOSE_DELAY=-1"),
    POSTGRESQL(Postgres::newDatabase),
    MARIADB(MariaDb::url) {
        @Override
        public Optional<String> missing() {
            return MariaDb.missing();
        }
    },
    DERBY(() -> {
        System.setProperty("derby.stream.error.file", "target/derby.log");
        // a minute by default, after which nodes that create tables at once are told to try again
        System.setProperty("derby.locks.waitTimeout", "3");
        return "jdbc:derby:memory:outbox;create=true";
    }),
    HSQLDB(() -> "jdbc:hsqldb:mem:outbox"),
    HSQLDB_MVCC(() -> "jdbc:hsqldb:mem:mvcc;hsqldb.tx=mvcc");

    private final Supplier<String> address;
    private String url = "";

    TestDatabase(Supplier<String> address) {
        this.address = address;
    }

    /** Why tests cannot run on it here, if so. */
    public Optional<String> missing() {
        return Optional.empty();
    }

    /** A new connection, which does not commit by itself. */
    public Connection connect() throws SQLException {
        var connection = DriverManager.getConnection(url());
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection.setAutoCommit(false);
        return connection;
    }

    /** The same address for as long as the JVM lives. */
    public synchronized String url() {
        if (url.isEmpty()) {
            url = address.get();
        }
        return url;
    }
}
