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

    void execute(String sql) {
        try (var connection = Database.connect(url);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
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
