package dev.observables.tck.durable;

import dev.observables.outbox.testing.Postgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** The databases that every test of durable listeners is run on. */
enum Database {
    H2 {
        @Override
        String create() {
            return "jdbc:h2:mem:cluster" + CREATED.incrementAndGet() + ";DB_CLOSE_DELAY=-1";
        }

        @Override
        void drop(String url) throws SQLException {
            try (var connection = DriverManager.getConnection(url);
                    var statement = connection.createStatement()) {
                statement.execute("SHUTDOWN IMMEDIATELY");
            }
        }
    },
    POSTGRESQL {
        @Override
        String create() {
            return Postgres.newDatabase();
        }

        @Override
        void drop(String url) {
            // the server is one of this JVM's own
        }
    };

    private static final AtomicInteger CREATED = new AtomicInteger();

    /** The address of a new, empty database. */
    abstract String create();

    abstract void drop(String url) throws SQLException;

    /** Beside all nodes, and in none of their transactions. */
    static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url);
    }
}
