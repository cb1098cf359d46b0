package dev.observables.tck.durable;

import java.sql.SQLException;
import java.util.List;

/** The outbox's tables, as someone sees them who connects to the database. */
record OutboxTables(String url) {

    long events() {
        return count("observables_event");
    }

    long deliveries() {
        return count("observables_delivery");
    }

    /** Locks all rows of a table for a moment, and fails if another transaction keeps one for long. */
    int lock(String table) {
        try (var connection = Database.connect(url);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.setQueryTimeout(5);
            var rows = 0;
            try (var locked = statement.executeQuery("SELECT app FROM " + table + " FOR UPDATE")) {
                while (locked.next()) {
                    rows++;
                }
            }
            connection.rollback();
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void execute(String sql) {
        try (var connection = Database.connect(url);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean exists(String table) {
        try {
            count(table);
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    /** Waits until every event and every delivery has been removed. */
    void untilEmpty() {
        Waiting.until("the tables to be empty", () -> deliveries() == 0 && events() == 0, this::rows);
    }

    /** For the message of a test that fails. */
    private String rows() {
        var text = new StringBuilder();
        for (var query : List.of(
                "SELECT id, name, open_count, dead_count, completion, memory_owner FROM observables_event",
                "SELECT event_id, listener, state, due_at, owner, token, attempts, failure FROM observables_delivery",
                "SELECT name, incarnation, seen_at FROM observables_node")) {
            text.append('\n').append(query);
            try (var connection = Database.connect(url);
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    text.append("\n ");
                    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                        text.append(' ').append(rows.getString(i));
                    }
                }
            } catch (SQLException e) {
                text.append("\n  ").append(e.getMessage());
            }
        }
        return text.toString();
    }

    private long count(String table) {
        try (var connection = Database.connect(url);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
