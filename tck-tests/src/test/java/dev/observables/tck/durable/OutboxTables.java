package dev.observables.tck.durable;

import java.sql.SQLException;

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
        Waiting.until("the tables to be empty", () -> deliveries() == 0 && events() == 0);
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
