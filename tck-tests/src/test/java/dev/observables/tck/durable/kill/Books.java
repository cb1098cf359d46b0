package dev.observables.tck.durable.kill;

import dev.observables.ObservableEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/** The application's own tables: what was sold, and what listeners have done. */
@ApplicationScoped
class Books {

    private static final String[] TABLES = {
        "CREATE TABLE counter (key VARCHAR(20) PRIMARY KEY, number INTEGER NOT NULL)",
        "INSERT INTO counter SELECT 'key' || i, 0 FROM generate_series(0, 19) AS i",
        "CREATE TABLE sale (id VARCHAR(60) PRIMARY KEY, key VARCHAR(20) NOT NULL, number INTEGER NOT NULL, version VARCHAR(10) NOT NULL)",
        "CREATE TABLE refused (id VARCHAR(60) PRIMARY KEY)",
        "CREATE TABLE effect (n BIGINT GENERATED ALWAYS AS IDENTITY, listener VARCHAR(40) NOT NULL, sale VARCHAR(60),"
                + " event VARCHAR(100) NOT NULL, attempt INTEGER NOT NULL, node VARCHAR(40) NOT NULL, detail VARCHAR(1000))",
        "CREATE INDEX effect_sale ON effect (listener, sale)",
        "CREATE INDEX effect_event ON effect (listener, event)"
    };

    static final String DATA_SOURCE = "java:comp/shop";

    static void create(String url) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            for (var sql : TABLES) {
                statement.execute(sql);
            }
        }
    }

    /** The next number of a key, which no other transaction can have until this one has ended. */
    int nextNumber(String key) {
        return run("UPDATE counter SET number = number + 1 WHERE key = ? RETURNING number", statement -> {
            statement.setString(1, key);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        });
    }

    void sold(Sale sale) {
        execute("INSERT INTO sale VALUES (?, ?, ?, ?)", sale.id(), sale.key(), sale.number(), Shop.VERSION);
    }

    /** Before its transaction, which will be rolled back. */
    void willBeRefused(String id) {
        execute("INSERT INTO refused VALUES (?)", id);
    }

    void effect(String listener, ObservableEvent event, Sale sale) {
        effect(listener, event, event.id(), sale.id(), null);
    }

    void effect(String listener, ObservableEvent event, String about, String sale, String detail) {
        execute(
                "INSERT INTO effect (listener, sale, event, attempt, node, detail) VALUES (?, ?, ?, ?, ?, ?)",
                listener,
                sale,
                about,
                event.attempt(),
                System.getProperty("observables.node"),
                detail);
    }

    /** Whether nobody else is in a transaction that has asked the same. */
    boolean alone(String key) {
        return run("SELECT pg_try_advisory_xact_lock(hashtext(?))", statement -> {
            statement.setString(1, key);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getBoolean(1);
            }
        });
    }

    private void execute(String sql, Object... values) {
        run(sql, statement -> {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        });
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    /** In the thread's transaction, if it is in one. */
    private static <T> T run(String sql, Work<T> work) {
        try (var connection = connect();
                var statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect() throws SQLException {
        try {
            return ((DataSource) new InitialContext().lookup(DATA_SOURCE)).getConnection();
        } catch (NamingException e) {
            throw new IllegalStateException(e);
        }
    }
}
